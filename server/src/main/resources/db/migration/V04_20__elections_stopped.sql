-- What two people decided about an election as a whole: that it is called off, postponed, annulled.
CREATE TABLE election.stop (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election   text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('CALLED_OFF', 'POSTPONED', 'ANNULLED')),
  reason     text NOT NULL,
  decided_at timestamptz NOT NULL,
  author     text NOT NULL
);
CREATE INDEX stop_of_election ON election.stop (election);
