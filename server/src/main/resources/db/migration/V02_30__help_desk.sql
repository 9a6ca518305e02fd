-- A role below staff: whoever answers electors who ring.
ALTER TABLE account.role_grant DROP CONSTRAINT role_grant_role_check;
ALTER TABLE account.role_grant ADD CONSTRAINT role_grant_role_check
  CHECK (role IN ('STAFF', 'HELP_DESK', 'RETURNING_OFFICER', 'SCRUTINEER'));
ALTER TABLE account.invitation DROP CONSTRAINT invitation_role_check;
ALTER TABLE account.invitation ADD CONSTRAINT invitation_role_check
  CHECK (role IN ('STAFF', 'HELP_DESK', 'RETURNING_OFFICER', 'SCRUTINEER'));
