-- What members and candidates' agents claim of a frozen roll, until two officials decide it.
CREATE TABLE roll.claim (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference    text NOT NULL UNIQUE,
  election     text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('LEFT_OUT', 'WRONG', 'OBJECTION')),
  author       text NOT NULL,
  -- whom an agent objects to, in the agent's words
  about        text NOT NULL CHECK ((kind = 'OBJECTION') = (about <> '')),
  reason       text NOT NULL CHECK (reason <> ''),
  filed_at     timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  -- the elector whom officials found it to be about, once written to
  elector      int,
  told_at      timestamptz,
  answer       text CHECK (answer <> ''),
  withdrawn_at timestamptz,
  decided_at   timestamptz,
  granted      boolean,
  why          text,
  CHECK ((elector IS NULL) = (told_at IS NULL)),
  CHECK (elector IS NULL OR kind = 'OBJECTION'),
  CHECK (answer IS NULL OR elector IS NOT NULL),
  CHECK ((decided_at IS NULL) = (granted IS NULL)),
  CHECK ((decided_at IS NULL) = (why IS NULL)),
  CHECK (decided_at IS NULL OR withdrawn_at IS NULL),
  FOREIGN KEY (election, elector) REFERENCES roll.elector
);
CREATE INDEX claim_in ON roll.claim (election);
CREATE INDEX claim_of ON roll.claim (author, filed_at);
CREATE UNIQUE INDEX one_open_claim ON roll.claim (election, author)
  WHERE kind <> 'OBJECTION' AND withdrawn_at IS NULL AND decided_at IS NULL;

-- A file that came with a claim. It goes when the claim is withdrawn.
CREATE TABLE roll.claim_file (
  claim   bigint PRIMARY KEY REFERENCES roll.claim,
  type    text NOT NULL CHECK (type IN ('PDF', 'JPEG', 'PNG')),
  content bytea NOT NULL CHECK (length(content) <= 5242880)
);

-- A refused claim is published among the changes, and is about no entry.
ALTER TABLE roll.change
  ALTER COLUMN elector DROP NOT NULL,
  DROP CONSTRAINT change_kind_check,
  ADD CONSTRAINT change_kind_check CHECK (kind IN ('added', 'removed', 'refused')),
  ADD CHECK ((elector IS NULL) = (kind = 'refused'));
