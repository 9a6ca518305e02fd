-- A role is given by two people, or by the operator, and counts as one of two from an instant on.
-- What was given before this by one person counts, but never together with that person. What has no
-- such instant never counts.
ALTER TABLE account.role_grant
  ADD COLUMN confirmed_by text,
  ADD COLUMN counts_from  timestamptz;
UPDATE account.role_grant SET counts_from = given_at;
ALTER TABLE account.role_grant ADD CHECK (confirmed_by <> given_by);

-- A role that waits at an address for whoever follows the link in the letter: a new person then.
CREATE TABLE account.invitation (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  role         text NOT NULL CHECK (role IN ('STAFF', 'RETURNING_OFFICER', 'SCRUTINEER')),
  name         text NOT NULL CHECK (name <> ''),
  address      text NOT NULL,
  invited_at   timestamptz NOT NULL,
  invited_by   text NOT NULL,
  confirmed_by text,
  opened_at    timestamptz,
  person       text,
  ended_at     timestamptz,
  CHECK (confirmed_by <> invited_by),
  CHECK (person IS NULL OR (opened_at IS NOT NULL AND ended_at IS NOT NULL))
);
CREATE INDEX invitation_at_address ON account.invitation (lower(address)) WHERE ended_at IS NULL;
