-- Acts that need two people: proposed by one, confirmed by another or withdrawn by anybody.
CREATE TABLE account.approval (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind          text NOT NULL,
  subject       text NOT NULL,
  detail_names  text[] NOT NULL,
  detail_values text[] NOT NULL,
  reason        text NOT NULL CHECK (reason <> ''),
  proposed_by   text NOT NULL,
  proposed_at   timestamptz NOT NULL,
  confirmed     boolean,
  ended_by      text,
  ended_at      timestamptz,
  end_words     text,
  CHECK (NOT confirmed OR ended_by <> proposed_by),
  CHECK ((ended_at IS NULL) = (confirmed IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
);

CREATE UNIQUE INDEX approval_open ON account.approval (kind, subject) WHERE ended_at IS NULL;
CREATE INDEX approval_ended ON account.approval (ended_at) WHERE ended_at IS NOT NULL;
