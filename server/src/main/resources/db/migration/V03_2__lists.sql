-- Lists of members that the organisation supplies beside its register, such as the delegates to a
-- conference. An entry that is taken off is superseded by nothing.
ALTER TABLE organisation.change DROP CONSTRAINT change_register_check;
ALTER TABLE organisation.change ADD CONSTRAINT change_register_check
  CHECK (register IN ('kinds', 'units', 'officers', 'members', 'lists'));

CREATE TABLE organisation.list_entry (
  list          text NOT NULL,
  member        text NOT NULL,
  recorded_by   bigint NOT NULL REFERENCES organisation.change,
  superseded_by bigint REFERENCES organisation.change
);

CREATE UNIQUE INDEX list_entry_now ON organisation.list_entry (list, member)
  WHERE superseded_by IS NULL;
CREATE INDEX list_entry_of_member ON organisation.list_entry (member);

-- What was so at an earlier instant is looked up by member too: an index of what stands now, or of
-- what does not, serves neither.
DROP INDEX organisation.officer_by_member;
CREATE INDEX officer_of_member ON organisation.officer (member);
DROP INDEX organisation.member_history;
CREATE INDEX member_history ON organisation.member (number);
