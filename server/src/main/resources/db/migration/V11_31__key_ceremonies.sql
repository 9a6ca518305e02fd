-- The public keys that trustees made in their own browsers. Whoever makes another supersedes the one
-- before; nothing secret is here.
CREATE TABLE ballot.trustee_key (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  person text NOT NULL,
  public_key text NOT NULL CHECK (public_key ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX trustee_key_in_use ON ballot.trustee_key (election, person) WHERE superseded_at IS NULL;
-- nobody brings a key that somebody else has, or their own of before
CREATE UNIQUE INDEX trustee_key_once ON ballot.trustee_key (public_key);

-- A ceremony in one official's browser: who holds it, for whom, and what came of it.
CREATE TABLE ballot.ceremony (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  holder text NOT NULL,
  needed integer NOT NULL CHECK (needed >= 2),
  named_at timestamptz NOT NULL,
  public_key text CHECK (public_key ~ '^[0-9a-f]{64}$'),
  held_at timestamptz,
  ended_at timestamptz,
  CHECK ((public_key IS NULL) = (held_at IS NULL))
);
CREATE UNIQUE INDEX ceremony_going_on ON ballot.ceremony (election) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX ceremony_key_once ON ballot.ceremony (public_key);

-- Each trustee's place in it, with the key to which their share is sealed and what was sealed.
CREATE TABLE ballot.ceremony_seat (
  ceremony bigint NOT NULL REFERENCES ballot.ceremony,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 99),
  person text NOT NULL,
  trustee_key text NOT NULL CHECK (trustee_key ~ '^[0-9a-f]{64}$'),
  envelope text CHECK (envelope ~ '^[0-9a-f]+$' AND length(envelope) BETWEEN 200 AND 4000),
  commitment text CHECK (commitment ~ '^[0-9a-f]{64}$'),
  tested_at timestamptz,
  PRIMARY KEY (ceremony, number),
  UNIQUE (ceremony, person),
  UNIQUE (ceremony, trustee_key),
  CHECK ((envelope IS NULL) = (commitment IS NULL)),
  CHECK (tested_at IS NULL OR envelope IS NOT NULL)
);
