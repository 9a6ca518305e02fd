-- a paper that came after the elector's vote: it is set aside and not keyed
ALTER TABLE ballot.returned ADD COLUMN duplicate boolean NOT NULL DEFAULT false;
-- the tag suffices to compare what two clerks keyed
ALTER TABLE ballot.keying DROP COLUMN sealed;
