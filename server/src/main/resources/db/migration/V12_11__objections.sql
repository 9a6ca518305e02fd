-- What observers object to, and their asking for a recount. Never changed.
CREATE TABLE result.objection (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PAPER', 'RECOUNT')),
  about text NOT NULL CHECK (about <> ''),
  words text NOT NULL CHECK (words <> ''),
  observer text NOT NULL,
  made_at timestamptz NOT NULL,
  author text NOT NULL
);
CREATE INDEX objection_in ON result.objection (election, id);
