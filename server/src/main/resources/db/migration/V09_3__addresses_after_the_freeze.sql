-- Addresses that staff took over from the register after the freeze, dated; what was frozen stays.
CREATE TABLE roll.address (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election       text NOT NULL,
  elector        int NOT NULL,
  email          text,
  postal_address text,
  at             timestamptz NOT NULL,
  reason         text NOT NULL,
  author         text NOT NULL,
  superseded_at  timestamptz,
  FOREIGN KEY (election, elector) REFERENCES roll.elector
);
CREATE UNIQUE INDEX address_in_force ON roll.address (election, elector)
  WHERE superseded_at IS NULL;

-- The entries with the addresses that hold now.
CREATE VIEW roll.entry AS
SELECT e.election, e.number, e.member, e.name,
  CASE WHEN a.id IS NULL THEN e.email ELSE a.email END AS email,
  CASE WHEN a.id IS NULL THEN e.postal_address ELSE a.postal_address END AS postal_address,
  e.unit, e.region, e.sections, e.entitlements, e.added_at, e.removed_at
FROM roll.elector e
LEFT JOIN roll.address a
  ON a.election = e.election AND a.elector = e.number AND a.superseded_at IS NULL;
