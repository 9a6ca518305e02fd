-- A file of candidates that staff have brought and not yet confirmed, with its archive until the
-- photographs and statements are read. It is kept for a day at most, for any node to go on with.
CREATE TABLE candidacy.brought (
  id       uuid PRIMARY KEY,
  at       timestamptz NOT NULL,
  author   text NOT NULL,
  election text NOT NULL,
  source   text NOT NULL,
  file     text NOT NULL,
  content  bytea NOT NULL,
  notes    text[] NOT NULL,
  stage    text NOT NULL CHECK (stage IN ('READING', 'READ', 'REFUSED', 'TAKEN_IN')),
  done     bigint NOT NULL DEFAULT 0,
  of       bigint NOT NULL DEFAULT 0,
  refusal  text NOT NULL DEFAULT '',
  counts   jsonb
);

CREATE TABLE candidacy.brought_part (
  brought uuid NOT NULL REFERENCES candidacy.brought ON DELETE CASCADE,
  number  integer NOT NULL,
  bytes   bytea NOT NULL,
  PRIMARY KEY (brought, number)
);

-- A photograph as it is shown, or a statement; or what is wrong with it.
CREATE TABLE candidacy.brought_file (
  brought uuid NOT NULL REFERENCES candidacy.brought ON DELETE CASCADE,
  name    text NOT NULL,
  sha256  text NOT NULL,
  jpeg    bytea,
  text    text,
  fault   text,
  PRIMARY KEY (brought, name)
);
