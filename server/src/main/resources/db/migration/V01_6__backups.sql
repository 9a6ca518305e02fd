-- Backups that Hustings made of this database, and from which it was restored. Both stay for ever:
-- who asks later where the envelopes of an election lay, or why a log went back, finds it here.
CREATE TABLE audit.backup (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_at   timestamptz NOT NULL,
  -- of whose votes it could still be said who cast them when it was made
  elections text[] NOT NULL
);

CREATE TABLE audit.restoration (
  at            timestamptz PRIMARY KEY,
  backup_at     timestamptz NOT NULL,
  -- when the audit log was told
  recorded_at   timestamptz,
  -- until then nothing is sent and nothing is taken: another may still be serving
  taken_over_at timestamptz
);

-- The public logs as the backup has them.
CREATE TABLE audit.restored_log (
  restoration timestamptz NOT NULL REFERENCES audit.restoration,
  log         text NOT NULL,
  -- what it was called, with the address of the site that the backup is of
  origin      text NOT NULL,
  entries     bigint NOT NULL,
  -- the most that the log is known to have had, by a checkpoint that somebody kept
  known       bigint,
  PRIMARY KEY (restoration, log)
);
