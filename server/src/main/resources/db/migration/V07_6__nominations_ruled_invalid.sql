-- A nomination that two people ruled invalid: it ended, and that is how. One that they reinstated is
-- on record anew, and says which it reinstates and why.
ALTER TABLE nomination.nomination
  ADD COLUMN ruled_invalid boolean,
  ADD COLUMN reinstates bigint REFERENCES nomination.nomination,
  ADD COLUMN reinstated_because text,
  ADD CONSTRAINT only_what_ended_is_invalid CHECK (ruled_invalid IS NULL OR superseded_at IS NOT NULL),
  ADD CONSTRAINT reinstated_with_a_reason CHECK ((reinstates IS NULL) = (reinstated_because IS NULL));
-- nothing is reinstated twice
CREATE UNIQUE INDEX nomination_reinstated ON nomination.nomination (reinstates);
