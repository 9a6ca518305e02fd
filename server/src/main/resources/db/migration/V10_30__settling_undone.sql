-- Ballot papers that were settled can be undone by two people until the first pack is made; what was
-- settled before stays on record.
ALTER TABLE dispatch.settled
  DROP CONSTRAINT settled_pkey,
  ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ADD COLUMN undone_at timestamptz,
  ADD COLUMN undone_by text,
  ADD CHECK ((undone_at IS NULL) = (undone_by IS NULL));
CREATE UNIQUE INDEX settled_in_force ON dispatch.settled (election) WHERE undone_at IS NULL;
