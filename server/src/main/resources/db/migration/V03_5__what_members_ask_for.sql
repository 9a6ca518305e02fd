-- How a member wants to be written to, and called. Empty: nobody has said.
ALTER TABLE organisation.member
  ADD COLUMN preferred_language text,
  ADD COLUMN telephone text,
  ADD COLUMN format_wanted text;
