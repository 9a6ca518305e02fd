-- What officials have said that files mean, so that each is asked once: the columns of a file with
-- these headings, the organisation's words for who is a member, and its names of sections.
CREATE TABLE organisation.heading_meaning (
  key      text PRIMARY KEY,
  register text NOT NULL,
  headings text[] NOT NULL,
  columns  text[] NOT NULL,
  author   text NOT NULL,
  at       timestamptz NOT NULL
);

CREATE TABLE organisation.status_meaning (
  status text PRIMARY KEY,
  member boolean NOT NULL,
  author text NOT NULL,
  at     timestamptz NOT NULL
);

-- The section that a name in files stands for: none where it is not to be read.
CREATE TABLE organisation.section_meaning (
  written text PRIMARY KEY,
  section text,
  author  text NOT NULL,
  at      timestamptz NOT NULL
);

-- Before a file is compared it may be asked what its columns mean; its lines that have a fault can
-- be left out, each with what is wrong with it; and how it became a table is told.
ALTER TABLE organisation.upload DROP CONSTRAINT upload_stage_check;
ALTER TABLE organisation.upload
  ADD CONSTRAINT upload_stage_check
    CHECK (stage IN ('ASKING', 'TRYING', 'TRIED', 'TAKING_IN', 'DONE', 'BROKEN_OFF')),
  ADD COLUMN notes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN faulty jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN without jsonb NOT NULL DEFAULT '{}';
