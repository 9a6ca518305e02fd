-- Where the rules say so, a member nominates for themself: then a row has the member's number on the
-- register in the place of a unit. The number is not public.
ALTER TABLE nomination.nomination
  ALTER COLUMN unit DROP NOT NULL,
  ADD COLUMN member text,
  ADD CONSTRAINT one_nominator CHECK ((unit IS NULL) <> (member IS NULL));
CREATE UNIQUE INDEX nomination_by_member_in_force
  ON nomination.nomination (candidacy, member) WHERE superseded_at IS NULL;
CREATE INDEX nomination_by_member ON nomination.nomination (election, contest, member)
  WHERE member IS NOT NULL;
