-- Versions that somebody threw away before they were published. They lie here for good, and can be had back for a
-- while.
CREATE TABLE election.discard (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version      bigint NOT NULL REFERENCES election.version,
  election     text NOT NULL,
  discarded_at timestamptz NOT NULL,
  author       text NOT NULL,
  reason       text NOT NULL,
  restored_at  timestamptz
);
CREATE INDEX discard_of_election ON election.discard (election);
CREATE INDEX discard_of_version ON election.discard (version) WHERE restored_at IS NULL;
