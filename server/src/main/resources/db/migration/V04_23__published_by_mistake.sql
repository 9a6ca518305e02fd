-- Elections that two people took back from the public, as they were published by mistake: what was published before
-- the decision counts as never published.
CREATE TABLE election.withdrawal (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election     text NOT NULL,
  published_at timestamptz NOT NULL,
  reason       text NOT NULL,
  decided_at   timestamptz NOT NULL,
  author       text NOT NULL
);
CREATE INDEX withdrawal_of_election ON election.withdrawal (election);
