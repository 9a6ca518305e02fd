-- What each elector is sent to vote with. A code is nowhere but in what was sent: the packs have a
-- hash over both its parts.
CREATE SCHEMA dispatch;

-- the ballot papers of an election, settled once and for all
CREATE TABLE dispatch.settled (
  election text PRIMARY KEY,
  papers jsonb NOT NULL,
  unopposed jsonb NOT NULL,
  lot bigint NOT NULL,
  settled_at timestamptz NOT NULL,
  settled_by text NOT NULL
);

CREATE TABLE dispatch.pack (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  channel text NOT NULL,
  -- side by side: a contest in which the elector votes, and in which college; '' for none
  contests text[] NOT NULL,
  colleges text[] NOT NULL,
  paper int,
  code_hash bytea NOT NULL UNIQUE,
  order_seed bigint NOT NULL,
  made_at timestamptz NOT NULL,
  died_at timestamptz,
  died_of text
);
CREATE INDEX pack_of_elector ON dispatch.pack (election, elector);
CREATE UNIQUE INDEX pack_of_paper ON dispatch.pack (election, paper) WHERE paper IS NOT NULL;
