-- Which candidates belong to which of the groups that constraints are about: a fact of the
-- candidacy, whatever becomes of it at the count.
CREATE TABLE candidacy.candidate_groups (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  candidacy bigint NOT NULL REFERENCES candidacy.candidacy,
  groups text[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX groups_in_force ON candidacy.candidate_groups (candidacy)
  WHERE superseded_at IS NULL;
