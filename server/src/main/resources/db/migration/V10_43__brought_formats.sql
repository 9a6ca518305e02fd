-- What electors are sent in formats that officials have made elsewhere: audio, easy read, braille.
-- contest is '' for all of them; settled_at says from which ballot papers a file was made.
CREATE TABLE dispatch.brought_file (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  contest text NOT NULL,
  format text NOT NULL,
  type text NOT NULL,
  content bytea NOT NULL,
  sha256 bytea NOT NULL,
  settled_at timestamptz NOT NULL,
  brought_at timestamptz NOT NULL,
  brought_by text NOT NULL,
  removed_at timestamptz,
  removed_by text,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE INDEX brought_file_there ON dispatch.brought_file (election) WHERE removed_at IS NULL;
