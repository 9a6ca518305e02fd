-- Closes, counts and declarations. Nothing here is about who voted.
CREATE SCHEMA result;

-- an election that is being counted, or was: one row from the close on
CREATE TABLE result.closing (
  election text PRIMARY KEY,
  state text NOT NULL
    CHECK (state IN ('PARTING', 'SEALED', 'COUNTING', 'COUNTED', 'DECLARED')),
  closed_at timestamptz NOT NULL,
  begun_at timestamptz NOT NULL,
  halt text
);

-- what was done, step by step
CREATE TABLE result.step (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  at timestamptz NOT NULL,
  words text NOT NULL
);
CREATE INDEX step_of_election ON result.step (election, id);

-- how far the step in hand has come
CREATE UNLOGGED TABLE result.progress (
  election text PRIMARY KEY,
  words text NOT NULL,
  done bigint NOT NULL,
  whole bigint NOT NULL
);

-- which candidates count towards which constraint
CREATE TABLE result.belonging (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  contest text NOT NULL,
  candidate text NOT NULL,
  groups text[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX belonging_in_force ON result.belonging (election, contest, candidate)
  WHERE superseded_at IS NULL;

-- every figure but those of the counts, as JSON
CREATE TABLE result.figures (
  election text PRIMARY KEY,
  figures text NOT NULL
);

-- the papers of a contest, merged and without order, as BLT
CREATE TABLE result.ballot_file (
  election text NOT NULL,
  contest text NOT NULL,
  place int NOT NULL,
  blt text NOT NULL,
  PRIMARY KEY (election, contest, place)
);

-- the lot that a count waits for
CREATE TABLE result.lot_needed (
  election text PRIMARY KEY,
  contest text NOT NULL,
  stage int NOT NULL,
  purpose text NOT NULL,
  between_numbers int[] NOT NULL
);

CREATE TABLE result.lot (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  contest text NOT NULL,
  stage int NOT NULL,
  purpose text NOT NULL,
  between_numbers int[] NOT NULL,
  drawn int NOT NULL,
  manner text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL
);
CREATE UNIQUE INDEX lot_once ON result.lot (election, contest, stage, purpose, between_numbers);

-- how a contest ended, as JSON, with its sheet in each form; these are null where nothing was counted
CREATE TABLE result.outcome (
  election text NOT NULL,
  contest text NOT NULL,
  result text NOT NULL,
  sheet_json text,
  sheet_csv text,
  sheet_text text,
  sheet_html text,
  PRIMARY KEY (election, contest)
);

-- what was declared, as JSON
CREATE TABLE result.declaration (
  election text PRIMARY KEY,
  declaration text NOT NULL,
  declared_at timestamptz NOT NULL
);

-- the scrutineer's report on the ballot
CREATE TABLE result.report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  satisfied boolean NOT NULL,
  statement text NOT NULL,
  scrutineer text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX report_in_force ON result.report (election) WHERE superseded_at IS NULL;
