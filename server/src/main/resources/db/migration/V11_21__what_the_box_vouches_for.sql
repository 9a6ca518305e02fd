-- Codes under the site's secret, which is not in the database: by them the server knows again at the
-- close which votes it admitted, replaced and disqualified itself.
ALTER TABLE ballot.envelope ADD COLUMN admitted bytea, ADD COLUMN replaced bytea;
ALTER TABLE ballot.envelope ALTER admitted SET STATISTICS 0, ALTER replaced SET STATISTICS 0;
ALTER TABLE ballot.unlisted ADD COLUMN admitted bytea;
ALTER TABLE ballot.unlisted ALTER admitted SET STATISTICS 0;
ALTER TABLE ballot.disqualification ADD COLUMN vouched bytea;
-- when the votes of an earlier version, which knew no such codes, were given theirs: once
ALTER TABLE ballot.signing_key ADD COLUMN vouching_since timestamptz;

-- one ballot, one envelope, one line
CREATE UNIQUE INDEX envelope_of_tracker ON ballot.envelope (election, tracker);
CREATE UNIQUE INDEX sealed_once ON ballot.sealed (election, sha256(sealed));
CREATE UNIQUE INDEX listed_once ON ballot.listed (election, hash);

-- ballots on the public list that are not opened, by hash, with the class of the reason
CREATE TABLE ballot.struck (
  election text NOT NULL,
  hash bytea NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (election, hash)
);

-- the numbers, the list, what is struck and what is to be opened, vouched for as one
ALTER TABLE ballot.parting ADD COLUMN unkeyed int NOT NULL DEFAULT 0,
  ADD COLUMN withheld int NOT NULL DEFAULT 0, ADD COLUMN account bytea;

-- what two people found wrong with the box and went on without
CREATE TABLE ballot.found (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  findings text NOT NULL,
  reason text NOT NULL,
  found_at timestamptz NOT NULL,
  vouched bytea NOT NULL
);
