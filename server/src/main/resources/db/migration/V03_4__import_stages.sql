-- How far a file that staff have brought has come: it is tried and taken in by a job, which any
-- node shows. The report lies here until the file is forgotten.
ALTER TABLE organisation.upload
  ADD COLUMN stage text NOT NULL DEFAULT 'TRYING'
    CHECK (stage IN ('TRYING', 'TRIED', 'TAKING_IN', 'DONE', 'BROKEN_OFF')),
  ADD COLUMN doing text NOT NULL DEFAULT '',
  ADD COLUMN done bigint NOT NULL DEFAULT 0,
  ADD COLUMN of bigint NOT NULL DEFAULT 0,
  ADD COLUMN report jsonb;
