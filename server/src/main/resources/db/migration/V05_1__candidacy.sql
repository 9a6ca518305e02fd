-- Who stands. Nothing is overwritten: a row that no longer holds has a superseded_at.
CREATE SCHEMA candidacy;

CREATE TABLE candidacy.candidacy (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  contest text NOT NULL,
  slug text NOT NULL,
  person text,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  UNIQUE (election, contest, slug)
);
CREATE UNIQUE INDEX one_candidacy_per_person_and_contest
  ON candidacy.candidacy (election, contest, person);
CREATE INDEX candidacy_of_person ON candidacy.candidacy (person);

CREATE TABLE candidacy.profile (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  candidacy bigint NOT NULL REFERENCES candidacy.candidacy,
  shown text NOT NULL,
  sorted text NOT NULL,
  unit text,
  line text NOT NULL,
  website text,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX profile_in_force ON candidacy.profile (candidacy) WHERE superseded_at IS NULL;

CREATE TABLE candidacy.state (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  candidacy bigint NOT NULL REFERENCES candidacy.candidacy,
  state text NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  superseded_at timestamptz,
  superseded_by text,
  superseded_reason text
);
CREATE INDEX state_of_candidacy ON candidacy.state (candidacy, id);

CREATE TABLE candidacy.statement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  candidacy bigint NOT NULL REFERENCES candidacy.candidacy,
  markdown text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX statement_in_force ON candidacy.statement (candidacy) WHERE superseded_at IS NULL;

CREATE TABLE candidacy.photograph (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  candidacy bigint NOT NULL REFERENCES candidacy.candidacy,
  jpeg bytea NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX photograph_in_force ON candidacy.photograph (candidacy) WHERE superseded_at IS NULL;
