CREATE SCHEMA audit;

-- The lines are hashed as text with a line feed between the fields, so no field may hold one.
CREATE TABLE audit.entry (
  number   bigint PRIMARY KEY,
  at       timestamptz NOT NULL,
  actor    text NOT NULL CHECK (actor !~ '[[:cntrl:]]'),
  event    text NOT NULL CHECK (event ~ '^[a-z]+[.][a-z-]+$'),
  subject  text NOT NULL CHECK (subject !~ '[[:cntrl:]]'),
  before   text NOT NULL CHECK (before !~ '[[:cntrl:]]'),
  after    text NOT NULL CHECK (after !~ '[[:cntrl:]]'),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash     bytea NOT NULL CHECK (length(hash) = 32)
);

CREATE FUNCTION audit.hash_of(
  number bigint, at timestamptz, actor text, event text, subject text, before text, after text,
  previous bytea
) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws(E'\n',
    number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor, event, subject, before, after, encode(previous, 'hex')), 'UTF8'))
$$;

-- Appends a line to the chain. The lock is held until the transaction ends: the next line has to
-- know this one's hash.
CREATE FUNCTION audit.append(
  at timestamptz, actor text, event text, subject text, before text, after text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  last_number bigint;
  last_hash bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.entry'));
  SELECT e.number, e.hash INTO last_number, last_hash
  FROM audit.entry e ORDER BY e.number DESC LIMIT 1;
  IF NOT FOUND THEN
    last_number := 0;
    last_hash := decode(repeat('00', 32), 'hex');
  END IF;
  INSERT INTO audit.entry
  VALUES (last_number + 1, at, actor, event, subject, before, after, last_hash,
    audit.hash_of(last_number + 1, at, actor, event, subject, before, after, last_hash));
  RETURN last_number + 1;
END
$$;

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is not changed: % refused', TG_OP;
END
$$;

CREATE TRIGGER entry_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
