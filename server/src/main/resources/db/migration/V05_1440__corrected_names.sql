-- Misspelt names on settled ballot papers that two people corrected: the papers stay as they were
-- settled, and say the name as it is here.
CREATE TABLE candidacy.corrected_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  candidacy bigint NOT NULL REFERENCES candidacy.candidacy,
  was text NOT NULL,
  shown text NOT NULL,
  reason text NOT NULL,
  -- ballots that had been made with the name as it was
  posted int NOT NULL,
  online int NOT NULL,
  corrected_at timestamptz NOT NULL,
  author text NOT NULL
);
CREATE INDEX corrected_name_of_candidacy ON candidacy.corrected_name (candidacy);
