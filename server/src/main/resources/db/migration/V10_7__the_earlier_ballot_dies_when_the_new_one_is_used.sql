-- that a paper of it came back when it was no good any more, so that its elector is told
ALTER TABLE dispatch.pack ADD COLUMN set_aside boolean NOT NULL DEFAULT false;

-- The links by which electors ask for another ballot. The database has only their hashes.
CREATE TABLE dispatch.ballot_link (
  token_hash bytea PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  -- to which the link went, and to which a ballot is wanted
  address text NOT NULL,
  issued_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ballot_link_of_elector ON dispatch.ballot_link (election, elector);

-- A ballot that is to go to an address that is not on the roll: proposed by staff and confirmed by
-- another, or asked for by an elector who has changed theirs.
CREATE TABLE dispatch.other_address (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  masked text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('STAFF', 'ELECTOR')),
  reason text NOT NULL,
  asked_at timestamptz NOT NULL,
  -- null until it is certain and its elector was written to at every address known
  told_at timestamptz,
  -- from when on it goes, if the elector does not say no
  live_at timestamptz,
  -- by which the elector says no, or from an address that was known before, yes
  token_hash bytea UNIQUE,
  agreed_at timestamptz,
  stopped_at timestamptz,
  done_at timestamptz
);
CREATE INDEX other_address_of_elector ON dispatch.other_address (election, elector);
CREATE INDEX other_address_due ON dispatch.other_address (live_at)
  WHERE done_at IS NULL AND stopped_at IS NULL AND told_at IS NOT NULL;

-- who has asked for ballots lately, by client
CREATE TABLE dispatch.attempt (
  subject text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX attempt_of_subject ON dispatch.attempt (subject, at);
