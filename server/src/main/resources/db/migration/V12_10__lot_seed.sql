-- Where the lots of an election come from, announced before its ballot closes: a text that everybody
-- will know and nobody can choose. Its value is entered by two people once it is known. Neither is
-- changed afterwards.
CREATE TABLE result.lot_seed (
  election text PRIMARY KEY,
  source text NOT NULL CHECK (source <> ''),
  known_at timestamptz NOT NULL,
  announced_at timestamptz NOT NULL,
  announced_by text NOT NULL,
  value text CHECK (value <> ''),
  entered_at timestamptz,
  CHECK ((value IS NULL) = (entered_at IS NULL)),
  CHECK (announced_at < known_at),
  CHECK (entered_at >= known_at)
);
