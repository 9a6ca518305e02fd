-- Whether a member may be helped by telephone: yes, no, or empty where nobody has said.
ALTER TABLE organisation.member ADD COLUMN telephone_help text;

-- few want another format, and each file for the printer asks who
CREATE INDEX member_format_wanted ON organisation.member (number)
  WHERE format_wanted IS NOT NULL AND superseded_by IS NULL;
