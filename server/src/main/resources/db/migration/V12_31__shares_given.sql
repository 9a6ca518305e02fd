-- Shares of the key that trustees gave from their own seat, encrypted under the site's secret, which is
-- not in the database. They go when the box is opened.
CREATE TABLE result.given_share (
  election text NOT NULL,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 99),
  person text NOT NULL,
  encrypted bytea NOT NULL,
  given_at timestamptz NOT NULL,
  PRIMARY KEY (election, number)
);
