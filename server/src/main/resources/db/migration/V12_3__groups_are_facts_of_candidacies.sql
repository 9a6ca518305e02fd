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

-- It was kept with the result, under the key that stands on the paper: the candidacy's number.
INSERT INTO candidacy.candidate_groups (candidacy, groups, recorded_at, author, superseded_at)
SELECT c.id, b.groups, b.recorded_at, b.author, b.superseded_at
FROM result.belonging b
JOIN candidacy.candidacy c
  ON c.id::text = b.candidate AND c.election = b.election AND c.contest = b.contest
ORDER BY b.id;

DROP TABLE result.belonging;
