-- What officials looked at before the ballots went out, and what they saw: once that is another, they
-- look again.
CREATE TABLE dispatch.looked_over (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  look text NOT NULL,
  shown text NOT NULL,
  ticked_at timestamptz NOT NULL,
  ticked_by text NOT NULL
);
CREATE INDEX looked_over_newest ON dispatch.looked_over (election, look, id DESC);
