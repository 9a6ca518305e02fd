-- A vote that was cast on a faulty paper can be void in one contest: its envelope stays, its paper of
-- that contest is struck, and its elector is sent a ballot of that contest only.

-- the contest whose paper alone is sent; empty for a whole ballot
ALTER TABLE dispatch.wanted ADD COLUMN only_contest text NOT NULL DEFAULT '';
ALTER TABLE dispatch.pack ADD COLUMN only_contest text NOT NULL DEFAULT '';
DROP INDEX dispatch.wanted_once;
CREATE UNIQUE INDEX wanted_once ON dispatch.wanted (election, elector, only_contest)
  WHERE pack IS NULL AND dropped_at IS NULL;

-- likewise of an envelope: one elector, one vote, and one more in each contest in which it is void
ALTER TABLE ballot.envelope ADD COLUMN only_contest text NOT NULL DEFAULT '';
DROP INDEX ballot.envelope_of_elector;
CREATE UNIQUE INDEX envelope_of_elector ON ballot.envelope (election, elector, only_contest)
  WHERE status = 'VOTE';

-- Votes that are void in one contest, by the pack with which they were cast, until the parting. The
-- code is made with the site's secret: see V11_21.
CREATE TABLE ballot.void_paper (
  election text NOT NULL,
  elector int NOT NULL,
  pack bigint NOT NULL,
  contest text NOT NULL,
  decision bigint NOT NULL,
  vouched bytea NOT NULL,
  PRIMARY KEY (election, elector, pack, contest)
);
ALTER TABLE ballot.void_paper ALTER pack SET STATISTICS 0, ALTER vouched SET STATISTICS 0;

-- which contest, where it is one; how many envelopes and how many papers became void by it
ALTER TABLE ballot.void_decision
  ADD COLUMN contest text NOT NULL DEFAULT '',
  ADD COLUMN envelopes int NOT NULL DEFAULT 0,
  ADD COLUMN papers int NOT NULL DEFAULT 0,
  ADD COLUMN vouched bytea;

-- the contest in which a ballot on the list is struck; empty where it is not opened at all
ALTER TABLE ballot.struck ADD COLUMN contest text NOT NULL DEFAULT '';
ALTER TABLE ballot.struck DROP CONSTRAINT struck_pkey;
ALTER TABLE ballot.struck ADD PRIMARY KEY (election, hash, contest);

-- votes made void whole, those of them that never were keyed, and votes cast again in one contest;
-- null in what was parted before
ALTER TABLE ballot.parting
  ADD COLUMN made_void int, ADD COLUMN void_unkeyed int, ADD COLUMN again int;

CREATE OR REPLACE FUNCTION ballot.delete_votes(of_election text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET application_name = 'hustings, the owner' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ballot.parting WHERE election = of_election AND parted_at IS NULL) THEN
    RAISE EXCEPTION 'The envelopes of % are not being parted', of_election;
  END IF;
  DELETE FROM ballot.envelope WHERE election = of_election;
  DELETE FROM ballot.sealed WHERE election = of_election;
  DELETE FROM ballot.session WHERE election = of_election;
  DELETE FROM ballot.image WHERE election = of_election;
  DELETE FROM ballot.returned WHERE election = of_election;
  DELETE FROM ballot.keying WHERE election = of_election;
  DELETE FROM ballot.void_paper WHERE election = of_election;
END $$;
