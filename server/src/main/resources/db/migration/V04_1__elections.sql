CREATE SCHEMA election;

-- The sequence belongs to no table, so that nothing resets it: definitions are held in memory by it.
CREATE SEQUENCE election.version_id;

-- Every version of every definition file, as it was saved. Nothing is overwritten or deleted.
CREATE TABLE election.version (
  id          bigint PRIMARY KEY DEFAULT nextval('election.version_id'),
  election    text NOT NULL,
  number      integer NOT NULL CHECK (number > 0),
  file        text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author      text NOT NULL,
  reason      text NOT NULL,
  UNIQUE (election, number)
);

-- Which versions were made public, and when: the latest is in force.
CREATE TABLE election.publication (
  version      bigint PRIMARY KEY REFERENCES election.version,
  published_at timestamptz NOT NULL,
  author       text NOT NULL,
  reason       text NOT NULL
);

-- Every version of the guide to an election, in Markdown.
CREATE TABLE election.guide (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election    text NOT NULL,
  number      integer NOT NULL CHECK (number > 0),
  markdown    text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author      text NOT NULL,
  reason      text NOT NULL,
  UNIQUE (election, number)
);
