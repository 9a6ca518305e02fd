-- Who nominated whom. A nomination that was taken off the record, or put right, stays in the table
-- with the time, the author and the reason.
CREATE SCHEMA nomination;

CREATE TABLE nomination.nomination (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  contest text NOT NULL,
  candidacy bigint NOT NULL,
  unit text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  superseded_at timestamptz,
  superseded_by text,
  superseded_reason text,
  replaced_by bigint REFERENCES nomination.nomination
);
-- the last guard of "one body nominates a candidate once"
CREATE UNIQUE INDEX nomination_in_force
  ON nomination.nomination (candidacy, unit) WHERE superseded_at IS NULL;
CREATE INDEX nomination_in_contest ON nomination.nomination (election, contest, unit);
CREATE INDEX nomination_by_unit ON nomination.nomination (unit);

CREATE TABLE nomination.meeting (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  unit text NOT NULL,
  at timestamptz NOT NULL,
  place text NOT NULL,
  link text,
  ask text NOT NULL,
  notice_on date,
  quorum int,
  attendance int,
  method text NOT NULL,
  result text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  superseded_at timestamptz,
  reason text
);
CREATE INDEX meeting_in_election ON nomination.meeting (election, unit)
  WHERE superseded_at IS NULL;
