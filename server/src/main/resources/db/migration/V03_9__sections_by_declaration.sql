-- That a member belongs to a section, as they declared themselves, with the words that they agreed to.
CREATE TABLE organisation.section_declaration (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member text NOT NULL,
  section text NOT NULL,
  consent text NOT NULL,
  declared_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX section_declaration_in_force ON organisation.section_declaration (member, section)
  WHERE withdrawn_at IS NULL;
CREATE INDEX section_declaration_of_member ON organisation.section_declaration (member);
