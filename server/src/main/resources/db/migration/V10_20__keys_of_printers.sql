-- The public keys to which an election's files for the printer were encrypted; the newest is in use.
CREATE TABLE dispatch.printer_key (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  fingerprint text NOT NULL,
  armored text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by text NOT NULL
);
CREATE INDEX printer_key_newest ON dispatch.printer_key (election, id DESC);

-- A file is fetched once. What an earlier version left here in the clear can be fetched by nobody:
-- it is made anew.
ALTER TABLE dispatch.file
  ADD COLUMN key text NOT NULL DEFAULT '',
  ADD COLUMN fetched_at timestamptz,
  ADD COLUMN fetched_by text,
  ADD COLUMN made_anew_at timestamptz;
UPDATE dispatch.file SET content = NULL WHERE content IS NOT NULL;
