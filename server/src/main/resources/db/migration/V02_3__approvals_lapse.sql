-- A proposal holds the fingerprint of what was proposed and of what it rested on, and lapses when that
-- has changed. One that was open before this has none, and lapses: it is proposed again.
ALTER TABLE account.approval
  ADD COLUMN fingerprint text NOT NULL DEFAULT '',
  ADD COLUMN outcome text CHECK (outcome IN ('CONFIRMED', 'WITHDRAWN', 'LAPSED'));

UPDATE account.approval
SET outcome = CASE WHEN confirmed THEN 'CONFIRMED' ELSE 'WITHDRAWN' END
WHERE ended_at IS NOT NULL;

ALTER TABLE account.approval
  ALTER COLUMN fingerprint DROP DEFAULT,
  DROP COLUMN confirmed,
  ADD CHECK (outcome <> 'CONFIRMED' OR ended_by <> proposed_by),
  ADD CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL));
