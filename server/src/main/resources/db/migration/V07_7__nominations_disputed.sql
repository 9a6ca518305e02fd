-- That an officer of a body says that a nomination is not what its meeting decided, until two people
-- decide that it stands or rule it invalid.
CREATE TABLE nomination.dispute (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  nomination  bigint NOT NULL REFERENCES nomination.nomination,
  person      text NOT NULL,
  name        text NOT NULL,
  reason      text NOT NULL,
  disputed_at timestamptz NOT NULL,
  stands_at   timestamptz
);
CREATE UNIQUE INDEX dispute_open ON nomination.dispute (nomination) WHERE stands_at IS NULL;
