-- What was decided about doubtful papers. A decision is known by letters drawn at random: neither the
-- paper's number nor a time stands beside it, and none is taken down before the envelopes are parted.
CREATE TABLE ballot.adjudication (
  election text NOT NULL,
  label text NOT NULL,
  contest text NOT NULL,
  doubt text NOT NULL CHECK (doubt <> ''),
  decision text NOT NULL CHECK (decision IN ('COUNTED', 'COUNTED_IN_PART', 'NOT_COUNTED')),
  reason text NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (election, label)
);
