-- Which groups a candidate belongs to is a fact of the candidacy, and moves there. It was kept with the result, under the key that stands on the paper: the candidacy's number.
INSERT INTO candidacy.candidate_groups (candidacy, groups, recorded_at, author, superseded_at)
SELECT c.id, b.groups, b.recorded_at, b.author, b.superseded_at
FROM result.belonging b
JOIN candidacy.candidacy c
  ON c.id::text = b.candidate AND c.election = b.election AND c.contest = b.contest
ORDER BY b.id;

DROP TABLE result.belonging;
