CREATE SCHEMA roll;

-- One roll for each election, frozen once and never changed; see the guard below.
CREATE TABLE roll.frozen (
  election  text PRIMARY KEY,
  source    text NOT NULL,
  as_of     timestamptz NOT NULL,
  frozen_at timestamptz NOT NULL,
  frozen_by text NOT NULL,
  hash      bytea NOT NULL CHECK (length(hash) = 32),
  electors  bigint NOT NULL
);

CREATE TABLE roll.total (
  election text NOT NULL,
  by       text NOT NULL CHECK (by IN ('contest', 'unit', 'kind', 'region', 'section')),
  key      text NOT NULL,
  electors bigint NOT NULL,
  PRIMARY KEY (election, by, key)
);

-- One entry on a roll. Entitlements are contests' slugs, each with its college after a colon where it
-- has one. What stood there at the freeze stays; a removal is dated.
CREATE TABLE roll.elector (
  election       text NOT NULL,
  number         int NOT NULL CHECK (number > 0),
  member         text NOT NULL,
  name           text NOT NULL,
  email          text,
  postal_address text,
  unit           text,
  region         text,
  sections       text[] NOT NULL,
  entitlements   text[] NOT NULL CHECK (cardinality(entitlements) > 0),
  added_at       timestamptz,
  removed_at     timestamptz,
  PRIMARY KEY (election, number)
);

-- Somebody removed may be added again, under another number.
CREATE UNIQUE INDEX elector_of_member ON roll.elector (election, member) WHERE removed_at IS NULL;

-- An elector's history since the freeze, with the two people who made it.
CREATE TABLE roll.change (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election  text NOT NULL,
  elector   int NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('added', 'removed')),
  at        timestamptz NOT NULL,
  reason    text NOT NULL,
  proposed_by  text NOT NULL,
  confirmed_by text NOT NULL,
  CHECK (proposed_by <> confirmed_by),
  FOREIGN KEY (election, elector) REFERENCES roll.elector
);

CREATE FUNCTION roll.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the frozen roll of % does not change', OLD.election;
END $$;

CREATE TRIGGER frozen_once BEFORE UPDATE OR DELETE ON roll.frozen
  FOR EACH ROW EXECUTE FUNCTION roll.refuse();

CREATE TRIGGER totals_stay BEFORE UPDATE OR DELETE ON roll.total
  FOR EACH ROW EXECUTE FUNCTION roll.refuse();

CREATE TRIGGER electors_stay BEFORE DELETE ON roll.elector
  FOR EACH ROW EXECUTE FUNCTION roll.refuse();

-- The one thing that may change in an entry: that it was removed.
CREATE TRIGGER only_removal BEFORE UPDATE ON roll.elector
  FOR EACH ROW
  WHEN (OLD.removed_at IS NOT NULL
    OR (OLD.election, OLD.number, OLD.member, OLD.name, OLD.email, OLD.postal_address, OLD.unit,
        OLD.region, OLD.sections, OLD.entitlements, OLD.added_at)
      IS DISTINCT FROM
       (NEW.election, NEW.number, NEW.member, NEW.name, NEW.email, NEW.postal_address, NEW.unit,
        NEW.region, NEW.sections, NEW.entitlements, NEW.added_at))
  EXECUTE FUNCTION roll.refuse();

CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE ON roll.change
  FOR EACH ROW EXECUTE FUNCTION roll.refuse();
