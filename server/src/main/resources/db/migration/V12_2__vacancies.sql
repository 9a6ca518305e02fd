-- a seat that fell empty after the declaration, and who fills it once that is declared
CREATE TABLE result.vacancy (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  contest text NOT NULL,
  left_key text NOT NULL,
  left_name text NOT NULL,
  unavailable text[] NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  filled_name text,
  declared_at timestamptz,
  returning_officer text,
  sheet_html text
);
CREATE INDEX vacancy_in_contest ON result.vacancy (election, contest);

-- lots of a vacancy's recount are apart from those of the election
ALTER TABLE result.lot ADD COLUMN vacancy bigint NOT NULL DEFAULT 0;
DROP INDEX result.lot_once;
CREATE UNIQUE INDEX lot_once
  ON result.lot (election, contest, vacancy, stage, purpose, between_numbers);
