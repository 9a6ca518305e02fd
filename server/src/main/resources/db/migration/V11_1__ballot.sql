-- Votes in their two envelopes, from the day the election's key is lodged to the parting.
CREATE SCHEMA ballot;

-- the public key to which inner envelopes are sealed
CREATE TABLE ballot.election_key (
  election text PRIMARY KEY,
  version int NOT NULL,
  public_key text NOT NULL,
  needed int NOT NULL,
  trustees int NOT NULL,
  lodged_at timestamptz NOT NULL
);

-- with which the heads of the public lists are signed
CREATE TABLE ballot.signing_key (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  public_key bytea NOT NULL,
  private_key bytea NOT NULL
);

CREATE TABLE ballot.extension (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  closes_at timestamptz NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- which packs were being voted with, for the grace after the close
CREATE TABLE ballot.session (
  election text NOT NULL,
  pack bigint PRIMARY KEY,
  opened_at timestamptz NOT NULL
);

-- The outer envelope. One with status VOTE for each elector is the vote; the tracker names the inner
-- envelope until they are parted. A vote returned by post has no inner envelope until it is keyed.
CREATE TABLE ballot.envelope (
  election text NOT NULL,
  elector int NOT NULL,
  channel text NOT NULL CHECK (channel IN ('ONLINE', 'POST')),
  received_at timestamptz NOT NULL,
  pack bigint NOT NULL,
  attempt bytea,
  tracker text,
  status text NOT NULL DEFAULT 'VOTE' CHECK (status IN ('VOTE', 'DUPLICATE', 'REPLACED'))
);
-- one elector, one vote
CREATE UNIQUE INDEX envelope_of_elector ON ballot.envelope (election, elector)
  WHERE status = 'VOTE';

-- the inner envelope
CREATE TABLE ballot.sealed (
  election text NOT NULL,
  tracker text PRIMARY KEY,
  sealed bytea NOT NULL
);

-- sealed ballots that have still to be put on the public list
CREATE TABLE ballot.unlisted (
  election text NOT NULL,
  tracker text NOT NULL,
  hash bytea NOT NULL
);

-- the public list
CREATE TABLE ballot.listed (
  election text NOT NULL,
  position bigint NOT NULL,
  tracker text NOT NULL,
  hash bytea NOT NULL,
  chain bytea NOT NULL,
  PRIMARY KEY (election, position)
);
CREATE UNIQUE INDEX listed_tracker ON ballot.listed (election, tracker);

CREATE FUNCTION ballot.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The list of sealed ballots only grows: % refused', TG_OP;
END
$$;
CREATE TRIGGER listed_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON ballot.listed
FOR EACH STATEMENT EXECUTE FUNCTION ballot.refuse();

-- the list's newest signed head
CREATE TABLE ballot.head (
  election text PRIMARY KEY,
  position bigint NOT NULL,
  chain bytea NOT NULL,
  signed_at timestamptz NOT NULL,
  signature bytea NOT NULL
);

-- electors whose vote is not counted, with the reason
CREATE TABLE ballot.disqualification (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  elector int NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  superseded_at timestamptz,
  superseded_by text,
  superseded_reason text
);
CREATE UNIQUE INDEX disqualification_in_force ON ballot.disqualification (election, elector)
  WHERE superseded_at IS NULL;

-- papers that came back by post
CREATE TABLE ballot.returned (
  election text NOT NULL,
  paper int NOT NULL,
  pack bigint NOT NULL,
  keyed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (election, paper)
);

-- how the keying phrase is recognised, never the phrase
CREATE TABLE ballot.keying_phrase (
  election text PRIMARY KEY,
  salt bytea NOT NULL,
  check_value bytea NOT NULL
);

-- what each clerk keyed from a returned paper, until two agree: sealed, and a tag to compare
CREATE TABLE ballot.keying (
  election text NOT NULL,
  paper int NOT NULL,
  clerk text NOT NULL,
  sealed bytea NOT NULL,
  tag bytea NOT NULL,
  PRIMARY KEY (election, paper, clerk)
);

-- an election whose envelopes are being parted, and the numbers fixed then; no vote is taken after
CREATE TABLE ballot.parting (
  election text PRIMARY KEY,
  begun_at timestamptz NOT NULL,
  parted_at timestamptz,
  swept_at timestamptz,
  online int,
  post int,
  duplicates int,
  replaced int,
  disqualified int
);

-- the marked register that remains: who voted, by which channel
CREATE TABLE ballot.voted (
  election text NOT NULL,
  elector int NOT NULL,
  channel text NOT NULL,
  PRIMARY KEY (election, elector)
);

-- inner envelopes in random order, with nothing of the outer, until they are opened
CREATE TABLE ballot.parted (
  election text NOT NULL,
  sealed bytea NOT NULL
);
CREATE INDEX parted_in_election ON ballot.parted (election);
