-- An instant without a zone was read in the zone of whatever machine read it.
ALTER TABLE account.user_credentials
  ALTER created TYPE timestamptz,
  ALTER last_used TYPE timestamptz;
