CREATE SCHEMA account;

-- People whom no other register knows: the returning officer, staff, scrutineers.
CREATE TABLE account.person (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name     text NOT NULL CHECK (name <> ''),
  address  text NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL
);
CREATE UNIQUE INDEX person_by_address ON account.person (lower(address));

-- Who holds a role for the whole organisation, and who gave and ended it.
CREATE TABLE account.role_grant (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person     text NOT NULL,
  role       text NOT NULL CHECK (role IN ('STAFF', 'RETURNING_OFFICER', 'SCRUTINEER')),
  given_at   timestamptz NOT NULL,
  given_by   text NOT NULL,
  ended_at   timestamptz,
  ended_by   text,
  end_reason text
);
CREATE UNIQUE INDEX role_grant_held ON account.role_grant (person, role) WHERE ended_at IS NULL;

-- Links that sign somebody in once. Only the token's hash is kept: who reads it cannot sign in.
CREATE TABLE account.sign_in_link (
  token_hash bytea PRIMARY KEY,
  person     text NOT NULL,
  expires_at timestamptz NOT NULL
);

-- What has been tried lately, by hashed address and by client, for the rate limits.
CREATE TABLE account.attempt (
  subject text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX attempt_by_subject ON account.attempt (subject, at);

-- The tables that Spring Session and Spring Security keep, with the columns that they want.
CREATE TABLE account.session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(300)
);
CREATE INDEX session_by_expiry ON account.session (expiry_time);
CREATE INDEX session_by_person ON account.session (principal_name);

CREATE TABLE account.session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES account.session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE account.user_entities (
  id           varchar(1000) PRIMARY KEY,
  name         varchar(300) NOT NULL UNIQUE,
  display_name varchar(300)
);

CREATE TABLE account.user_credentials (
  credential_id                varchar(1000) PRIMARY KEY,
  user_entity_user_id          varchar(1000) NOT NULL REFERENCES account.user_entities,
  public_key                   bytea NOT NULL,
  signature_count              bigint,
  uv_initialized               boolean,
  backup_eligible              boolean NOT NULL,
  authenticator_transports     varchar(1000),
  public_key_credential_type   varchar(100),
  backup_state                 boolean NOT NULL,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamp,
  last_used                    timestamp,
  label                        varchar(1000) NOT NULL
);
