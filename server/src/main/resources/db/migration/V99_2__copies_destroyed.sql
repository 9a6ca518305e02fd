-- That no copy is left anywhere from which a voter and a ballot could be brought together: two
-- officials say so.
CREATE TABLE result.copies_destroyed (
  election     text PRIMARY KEY,
  stated_at    timestamptz NOT NULL,
  proposed_by  text NOT NULL,
  confirmed_by text NOT NULL,
  CHECK (proposed_by <> confirmed_by)
);
