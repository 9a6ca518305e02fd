-- Questions that were passed on to a unit's secretary, for the limit: not what they say, nor by whom.
CREATE TABLE nomination.question (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit text NOT NULL,
  asked_from text NOT NULL,
  asked_at timestamptz NOT NULL
);
CREATE INDEX question_lately ON nomination.question (asked_at);
