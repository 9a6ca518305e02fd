-- Votes that were made void because their papers were faulty. The decision stays; whose votes they were
-- goes with the envelopes at the parting.
ALTER TABLE ballot.envelope DROP CONSTRAINT envelope_status_check;
ALTER TABLE ballot.envelope ADD CONSTRAINT envelope_status_check
  CHECK (status IN ('VOTE', 'DUPLICATE', 'REPLACED', 'VOID'));

CREATE TABLE ballot.void_decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  -- null where electors were named
  received_from timestamptz,
  received_until timestamptz,
  votes int NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE INDEX void_decision_of_election ON ballot.void_decision (election);
