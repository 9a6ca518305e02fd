-- Addresses of the register that two of the staff want on the roll, until the elector has had time to
-- say no.
CREATE TABLE roll.readdressing (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election       text NOT NULL,
  elector        int NOT NULL,
  email          text,
  postal_address text,
  reason         text NOT NULL,
  author         text NOT NULL,
  asked_at       timestamptz NOT NULL,
  -- null until a second person agreed and the elector was written to
  told_at        timestamptz,
  live_at        timestamptz,
  token_hash     bytea UNIQUE,
  stopped_at     timestamptz,
  done_at        timestamptz,
  FOREIGN KEY (election, elector) REFERENCES roll.elector
);
CREATE INDEX readdressing_of_elector ON roll.readdressing (election, elector);
