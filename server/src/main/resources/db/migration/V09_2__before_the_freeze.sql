-- What is being done to an election's roll in the background, how far it is, and how it ended.
CREATE TABLE roll.run (
  election text PRIMARY KEY,
  act      text NOT NULL CHECK (act IN ('PREVIEW', 'FREEZE')),
  as_at    timestamptz NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  doing    text NOT NULL,
  done     bigint NOT NULL,
  total    bigint NOT NULL,
  ended_at timestamptz,
  fault    text
);

-- The latest look at what the roll would be. The figures are numbers only.
CREATE TABLE roll.preview (
  election text PRIMARY KEY,
  version  int NOT NULL,
  as_at    timestamptz NOT NULL,
  made_at  timestamptz NOT NULL,
  source   text NOT NULL,
  figures  jsonb NOT NULL
);

-- Members who would be electors and are alike, as the latest preview found them.
CREATE TABLE roll.likeness (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  members  text[] NOT NULL CHECK (cardinality(members) > 1),
  kinds    text[] NOT NULL,
  UNIQUE (election, members)
);

-- What staff found about a likeness. It outlives the preview, and is found again by its members.
CREATE TABLE roll.settlement (
  election   text NOT NULL,
  members    text[] NOT NULL,
  stand_down text[] NOT NULL,
  reason     text NOT NULL CHECK (reason <> ''),
  at         timestamptz NOT NULL,
  by         text NOT NULL,
  PRIMARY KEY (election, members),
  CHECK (stand_down <@ members AND cardinality(stand_down) < cardinality(members))
);
