-- How an election's ballots are sent out.
CREATE TABLE dispatch.plan (
  election text PRIMARY KEY,
  rule text NOT NULL,
  mails_per_second int NOT NULL,
  connections int NOT NULL,
  packs_per_file int NOT NULL,
  planned_at timestamptz NOT NULL,
  started_at timestamptz,
  halted_at timestamptz,
  -- why nothing goes out although it should, as the mail server said it
  trouble text
);

-- Packs made together: so many e-mails, or one file for the printer. Numbered within the election.
CREATE TABLE dispatch.batch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  number int NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  begun_at timestamptz NOT NULL,
  handed_over_at timestamptz,
  UNIQUE (election, number)
);

ALTER TABLE dispatch.pack
  ADD COLUMN batch bigint REFERENCES dispatch.batch,
  -- where it went, as far as its elector may be shown it again: "a…@example.org"
  ADD COLUMN sent_to text NOT NULL DEFAULT '';
CREATE INDEX pack_of_batch ON dispatch.pack (batch);

-- A pack that is to be made, or was. Without a channel its elector cannot be reached.
CREATE TABLE dispatch.wanted (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  kind text NOT NULL,
  channel text,
  because text NOT NULL,
  contests text NOT NULL,
  -- where staff send it instead of the address on the roll
  address text,
  wanted_at timestamptz NOT NULL,
  wanted_by text NOT NULL,
  reason text NOT NULL,
  pack bigint REFERENCES dispatch.pack,
  dropped_at timestamptz
);
CREATE UNIQUE INDEX wanted_first ON dispatch.wanted (election, elector) WHERE kind = 'FIRST';
CREATE UNIQUE INDEX wanted_once ON dispatch.wanted (election, elector)
  WHERE pack IS NULL AND dropped_at IS NULL;
-- reissues come before first packs
CREATE INDEX wanted_next ON dispatch.wanted (election, channel, kind DESC, id)
  WHERE pack IS NULL AND dropped_at IS NULL;
CREATE INDEX wanted_of_elector ON dispatch.wanted (election, elector);

-- An e-mail about a ballot. Its token is in its Message-ID and in the address for bounces.
CREATE TABLE dispatch.mail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  kind text NOT NULL,
  pack bigint REFERENCES dispatch.pack,
  token text NOT NULL UNIQUE,
  state text NOT NULL,
  state_at timestamptz NOT NULL,
  -- how often it was sent again because an interruption left open whether it had gone
  repeats int NOT NULL DEFAULT 0,
  refusal text
) WITH (fillfactor = 80);
CREATE INDEX mail_of_elector ON dispatch.mail (election, elector);
CREATE INDEX mail_of_pack ON dispatch.mail (pack);
CREATE INDEX mail_refused ON dispatch.mail (election) WHERE state = 'REFUSED';

-- What is needed to send a mail, until it is handed over: the only place where a code stands in the
-- clear. Unlogged would be lost in a crash, and its electors with it.
CREATE TABLE dispatch.outbox (
  mail bigint PRIMARY KEY REFERENCES dispatch.mail,
  election text NOT NULL,
  recipient text NOT NULL,
  name text NOT NULL,
  contests text NOT NULL,
  code text,
  not_before timestamptz NOT NULL,
  tries int NOT NULL DEFAULT 0
);
CREATE INDEX outbox_of_election ON dispatch.outbox (election, mail);

-- The organisation's own words; the newest are used.
CREATE TABLE dispatch.wording (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  written_at timestamptz NOT NULL,
  written_by text NOT NULL
);
CREATE INDEX wording_newest ON dispatch.wording (election, kind, id DESC);

-- Mail that came back.
CREATE TABLE dispatch.bounce (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  mail bigint NOT NULL REFERENCES dispatch.mail,
  permanent boolean NOT NULL,
  status text NOT NULL,
  words text NOT NULL,
  told_by text NOT NULL,
  told_at timestamptz NOT NULL,
  settled_at timestamptz,
  settled_by text,
  UNIQUE (mail, status)
);
CREATE INDEX bounce_open ON dispatch.bounce (election, id) WHERE settled_at IS NULL;

-- A file for the printer. The content goes once it was handed over, as it holds codes.
CREATE TABLE dispatch.file (
  batch bigint PRIMARY KEY REFERENCES dispatch.batch,
  name text NOT NULL,
  packs int NOT NULL,
  pages int NOT NULL,
  first_paper int NOT NULL,
  last_paper int NOT NULL,
  -- what each pack holds; the booklets of these contests are enclosed
  contests text NOT NULL,
  sha256 text NOT NULL,
  content bytea,
  made_at timestamptz NOT NULL
);
