-- At which moments scrutineers were sent the heads of the logs.
CREATE TABLE ballot.checkpoint_letter (
  election text NOT NULL,
  moment   text NOT NULL,
  sent_at  timestamptz NOT NULL,
  PRIMARY KEY (election, moment)
);
