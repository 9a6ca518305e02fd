-- The roles that are held in one election: a candidate's agent, who observes, and a trustee of its key.
CREATE TABLE account.election_role (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person text NOT NULL,
  role text NOT NULL CHECK (role IN ('OBSERVER', 'TRUSTEE')),
  election text NOT NULL,
  candidate text NOT NULL CHECK ((role = 'OBSERVER') = (candidate <> '')),
  given_at timestamptz NOT NULL,
  given_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX election_role_of_person ON account.election_role (person) WHERE ended_at IS NULL;
CREATE INDEX election_role_in ON account.election_role (election) WHERE ended_at IS NULL;
