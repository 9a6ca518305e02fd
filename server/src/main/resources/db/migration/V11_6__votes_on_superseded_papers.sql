-- A vote that came on a paper that was no good any more, where such a paper counts if it comes alone:
-- it gives way to a vote with a ballot that is good.
ALTER TABLE ballot.envelope ADD COLUMN yields boolean NOT NULL DEFAULT false;
