-- Changes of the address at which somebody signs in. One that the register holds already is not
-- where they sign in until it has taken effect: until then that is the address before.
CREATE TABLE account.address_change (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person       text NOT NULL,
  before       text NOT NULL,
  after        text,
  origin       text NOT NULL CHECK (origin IN ('OWN', 'STAFF', 'IMPORT')),
  asked_at     timestamptz NOT NULL,
  asked_by     text NOT NULL,
  told_at      timestamptz,
  confirmed_at timestamptz,
  agreed_at    timestamptz,
  approved_at  timestamptz,
  effective_at timestamptz,
  ended_at     timestamptz,
  outcome      text CHECK (outcome IN ('STOPPED', 'FOLLOWED')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX address_change_open ON account.address_change (person)
  WHERE effective_at IS NULL AND ended_at IS NULL;
CREATE INDEX address_change_to ON account.address_change (lower(after))
  WHERE effective_at IS NULL AND ended_at IS NULL;
CREATE INDEX address_change_from ON account.address_change (lower(before))
  WHERE effective_at IS NULL AND ended_at IS NULL;
CREATE INDEX address_change_to_tell ON account.address_change (id) WHERE told_at IS NULL;
CREATE INDEX address_change_of ON account.address_change (person, id);

-- The links in the letters about a change, of which only the hashes are kept.
CREATE TABLE account.address_link (
  token_hash bytea PRIMARY KEY,
  change     bigint NOT NULL REFERENCES account.address_change ON DELETE CASCADE,
  kind       text NOT NULL CHECK (kind IN ('CONFIRM', 'STOP')),
  expires_at timestamptz
);
