-- A clerks' phrase that was lost stays as what it was, and the clerks agree on another.
ALTER TABLE ballot.keying_phrase DROP CONSTRAINT keying_phrase_pkey;
ALTER TABLE ballot.keying_phrase
  ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ADD COLUMN superseded_at timestamptz;
CREATE UNIQUE INDEX keying_phrase_in_use ON ballot.keying_phrase (election)
  WHERE superseded_at IS NULL;

-- Papers that came back by post without a number that can be read: kept, never opened or counted, and
-- known by letters drawn at random.
CREATE TABLE ballot.unnumbered (
  election    text NOT NULL,
  label       text NOT NULL,
  came_at     timestamptz NOT NULL,
  found       text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (election, label)
);
