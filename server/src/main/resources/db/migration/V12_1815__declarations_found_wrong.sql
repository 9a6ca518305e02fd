-- A declared result that is found wrong is withdrawn by two people; they may have the same ballots
-- counted again, and the new result is declared beside the old one. Nothing of what was counted,
-- declared and published before is overwritten: each count has its number.
ALTER TABLE result.closing DROP CONSTRAINT closing_state_check;
ALTER TABLE result.closing ADD CONSTRAINT closing_state_check
  CHECK (state IN ('PARTING', 'SEALED', 'COUNTING', 'COUNTED', 'DECLARED', 'WITHDRAWN'));
-- which count it is, and as of when its candidates stand; null for the first: as at the close
ALTER TABLE result.closing ADD COLUMN count int NOT NULL DEFAULT 1, ADD COLUMN stands_at timestamptz;

-- what two people decided about a count; from the first row on what was declared of it does not hold
CREATE TABLE result.correction (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  count int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('WITHDRAWN', 'COUNTED_AGAIN')),
  reason text NOT NULL,
  lots_again boolean NOT NULL,
  decided_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  confirmed_by text NOT NULL
);
CREATE INDEX correction_of_election ON result.correction (election, id);

ALTER TABLE result.outcome ADD COLUMN count int NOT NULL DEFAULT 1, DROP CONSTRAINT outcome_pkey;
ALTER TABLE result.outcome ADD PRIMARY KEY (election, contest, count);

ALTER TABLE result.translated_sheet
  ADD COLUMN count int NOT NULL DEFAULT 1, DROP CONSTRAINT translated_sheet_pkey;
ALTER TABLE result.translated_sheet ADD PRIMARY KEY (election, contest, vacancy, count, language);

ALTER TABLE result.lot ADD COLUMN count int NOT NULL DEFAULT 1;
DROP INDEX result.lot_once;
CREATE UNIQUE INDEX lot_once
  ON result.lot (election, contest, vacancy, count, stage, purpose, between_numbers);

ALTER TABLE result.declaration
  ADD COLUMN count int NOT NULL DEFAULT 1, DROP CONSTRAINT declaration_pkey;
ALTER TABLE result.declaration ADD PRIMARY KEY (election, count);

ALTER TABLE result.bundle_part
  ADD COLUMN count int NOT NULL DEFAULT 1, DROP CONSTRAINT bundle_part_pkey;
ALTER TABLE result.bundle_part ADD PRIMARY KEY (election, count, place);
