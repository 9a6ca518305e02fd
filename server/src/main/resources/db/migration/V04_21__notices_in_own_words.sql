-- Notices in the officials' own words. None is altered: a correction or a withdrawal is a row of its own.
CREATE TABLE election.notice (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election   text NOT NULL,
  -- null for the whole election
  contest    text,
  -- of a correction or a withdrawal, which notice it is about
  about      bigint REFERENCES election.notice,
  withdrawn  boolean NOT NULL DEFAULT false CHECK (NOT withdrawn OR about IS NOT NULL),
  title      text NOT NULL,
  words      text NOT NULL,
  -- empty where nothing is given in Welsh
  title_cy   text NOT NULL,
  words_cy   text NOT NULL,
  made_at    timestamptz NOT NULL,
  author     text NOT NULL
);
CREATE INDEX notice_of_election ON election.notice (election);
