CREATE SCHEMA organisation;

-- One act upon the register: an import, or a change by hand. Every fact below names the act that
-- recorded it and, once it is superseded, the act that did that. No fact is overwritten or deleted.
-- The sequence belongs to no table, so that nothing resets it: what is held in memory is known to be
-- up to date by the last number.
CREATE SEQUENCE organisation.change_id;

CREATE TABLE organisation.change (
  id       bigint PRIMARY KEY DEFAULT nextval('organisation.change_id'),
  at       timestamptz NOT NULL,
  author   text NOT NULL,
  register text NOT NULL CHECK (register IN ('kinds', 'units', 'officers', 'members')),
  source   text NOT NULL,
  as_of    date NOT NULL,
  reason   text NOT NULL
);

CREATE INDEX change_of_register ON organisation.change (register, id);

CREATE TABLE organisation.import (
  change   bigint PRIMARY KEY REFERENCES organisation.change,
  file     text NOT NULL,
  sha256   bytea NOT NULL CHECK (length(sha256) = 32),
  complete boolean NOT NULL,
  lines    bigint NOT NULL,
  added    bigint NOT NULL,
  changed  bigint NOT NULL,
  gone     bigint NOT NULL
);

CREATE TABLE organisation.kind (
  slug          text NOT NULL,
  name          text NOT NULL,
  plural        text NOT NULL,
  suffix        text NOT NULL,
  also_written  text[] NOT NULL,
  recorded_by   bigint NOT NULL REFERENCES organisation.change,
  superseded_by bigint REFERENCES organisation.change
);

CREATE UNIQUE INDEX kind_now ON organisation.kind (slug) WHERE superseded_by IS NULL;

CREATE TABLE organisation.unit (
  slug          text NOT NULL,
  kind          text NOT NULL,
  name          text NOT NULL,
  parent        text,
  region        text,
  nation        text,
  code          text,
  basis         text,
  exists_from   date,
  exists_until  date,
  aliases       text[] NOT NULL,
  successors    text[] NOT NULL,
  recorded_by   bigint NOT NULL REFERENCES organisation.change,
  superseded_by bigint REFERENCES organisation.change,
  CHECK (exists_from <= exists_until)
);

CREATE UNIQUE INDEX unit_now ON organisation.unit (slug) WHERE superseded_by IS NULL;
CREATE INDEX unit_history ON organisation.unit (slug, recorded_by);

CREATE SEQUENCE organisation.officer_id;

CREATE TABLE organisation.officer (
  id            bigint NOT NULL,
  unit          text NOT NULL,
  role          text NOT NULL,
  name          text NOT NULL,
  member        text,
  email         text,
  phone         text,
  holds_from    date,
  holds_until   date,
  recorded_by   bigint NOT NULL REFERENCES organisation.change,
  superseded_by bigint REFERENCES organisation.change,
  CHECK (holds_from <= holds_until)
);

CREATE UNIQUE INDEX officer_now ON organisation.officer (id) WHERE superseded_by IS NULL;
CREATE INDEX officer_of_unit ON organisation.officer (unit) WHERE superseded_by IS NULL;
CREATE INDEX officer_at_address ON organisation.officer (lower(email)) WHERE superseded_by IS NULL;
CREATE INDEX officer_by_member ON organisation.officer (member) WHERE superseded_by IS NULL;

-- A unit is named without a foreign key: the import has resolved every name already, and checking
-- a million references again takes as long as writing them.
CREATE TABLE organisation.member (
  number         text NOT NULL,
  name           text NOT NULL,
  email          text,
  postal_address text,
  born_on        date,
  joined_on      date,
  paid_up_to     date,
  status         text NOT NULL,
  unit           text,
  sections       text[] NOT NULL,
  recorded_by    bigint NOT NULL REFERENCES organisation.change,
  superseded_by  bigint REFERENCES organisation.change
);

CREATE UNIQUE INDEX member_now ON organisation.member (number) WHERE superseded_by IS NULL;
CREATE INDEX member_at_address ON organisation.member (lower(email)) WHERE superseded_by IS NULL;
CREATE INDEX member_of_unit ON organisation.member (unit) WHERE superseded_by IS NULL;
CREATE INDEX member_history ON organisation.member (number) WHERE superseded_by IS NOT NULL;
CREATE INDEX member_superseded ON organisation.member (superseded_by)
  WHERE superseded_by IS NOT NULL;

-- A member's address that changed while an election's register was frozen.
CREATE TABLE organisation.late_change (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election     text NOT NULL,
  member       text NOT NULL,
  field        text NOT NULL CHECK (field IN ('e-mail', 'postal address')),
  before       text,
  after        text,
  change       bigint NOT NULL REFERENCES organisation.change,
  confirm_to   text,
  confirmed_at timestamptz,
  settled_at   timestamptz,
  settled_by   text,
  settlement   text,
  CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (settlement IS NULL))
);

CREATE INDEX late_change_of_election ON organisation.late_change (election, id);
CREATE INDEX late_change_to_confirm ON organisation.late_change (id)
  WHERE confirmed_at IS NULL AND confirm_to IS NOT NULL;

-- A file that staff have brought and not yet confirmed, in parts, so that any web node can go on
-- with it. Confirmed, discarded or a day old, it is deleted: it may hold a whole membership.
CREATE TABLE organisation.upload (
  id          uuid PRIMARY KEY,
  at          timestamptz NOT NULL,
  author      text NOT NULL,
  register    text NOT NULL,
  file        text NOT NULL,
  source      text NOT NULL,
  as_of       date NOT NULL,
  kind        text NOT NULL,
  complete    boolean NOT NULL
);

CREATE TABLE organisation.upload_part (
  upload uuid NOT NULL REFERENCES organisation.upload ON DELETE CASCADE,
  number int NOT NULL,
  bytes  bytea NOT NULL,
  PRIMARY KEY (upload, number)
);
