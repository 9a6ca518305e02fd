-- Which letters of an election that come at a time, such as "nominations are open", have been written.
CREATE TABLE nomination.timed_letter (
  election text NOT NULL,
  moment text NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (election, moment)
);
