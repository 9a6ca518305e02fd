-- An entry is written by the transaction that it tells of, without a number, and chained shortly
-- after the commit. So no transaction waits for another's commit to know the hash before its own.
DROP TRIGGER entry_is_final ON audit.entry;
DROP FUNCTION audit.append(timestamptz, text, text, text, text, text);

-- The line orders what waits: an entry is inserted as the last act of its transaction, so what
-- follows from another's commit has a higher one.
ALTER TABLE audit.entry
  DROP CONSTRAINT entry_pkey,
  ADD COLUMN line bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ADD UNIQUE (number),
  ALTER COLUMN number DROP NOT NULL,
  ALTER COLUMN previous DROP NOT NULL,
  ALTER COLUMN hash DROP NOT NULL,
  ADD CHECK (num_nulls(number, previous, hash) IN (0, 3));
CREATE INDEX entry_waiting ON audit.entry (line) WHERE number IS NULL;

-- Chains the committed entries that wait, the oldest first and so many at most; tells how many.
CREATE FUNCTION audit.chain(at_most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  waiting audit.entry;
  last_number bigint;
  last_hash bytea;
  chained int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.entry'));
  SELECT e.number, e.hash INTO last_number, last_hash
  FROM audit.entry e WHERE e.number IS NOT NULL ORDER BY e.number DESC LIMIT 1;
  IF NOT FOUND THEN
    last_number := 0;
    last_hash := decode(repeat('00', 32), 'hex');
  END IF;
  FOR waiting IN SELECT * FROM audit.entry WHERE number IS NULL ORDER BY line LIMIT at_most LOOP
    last_number := last_number + 1;
    UPDATE audit.entry
    SET number = last_number, previous = last_hash,
      hash = audit.hash_of(last_number, at, actor, event, subject, before, after, last_hash)
    WHERE line = waiting.line
    RETURNING hash INTO last_hash;
    chained := chained + 1;
  END LOOP;
  RETURN chained;
END
$$;

-- The one change that an entry takes is to be chained, as it stands, to the last one before it.
CREATE FUNCTION audit.only_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.number IS NOT NULL
    OR (NEW.line, NEW.at, NEW.actor, NEW.event, NEW.subject, NEW.before, NEW.after)
      IS DISTINCT FROM
      (OLD.line, OLD.at, OLD.actor, OLD.event, OLD.subject, OLD.before, OLD.after)
    OR NEW.previous IS DISTINCT FROM coalesce(
      (SELECT e.hash FROM audit.entry e WHERE e.number = NEW.number - 1),
      CASE NEW.number WHEN 1 THEN decode(repeat('00', 32), 'hex') END)
    OR NEW.hash IS DISTINCT FROM audit.hash_of(
      NEW.number, NEW.at, NEW.actor, NEW.event, NEW.subject, NEW.before, NEW.after, NEW.previous)
  THEN
    RAISE EXCEPTION 'The audit log is not changed: % refused', TG_OP;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER entry_waits_at_first BEFORE INSERT ON audit.entry
FOR EACH ROW WHEN (NEW.number IS NOT NULL) EXECUTE FUNCTION audit.refuse();

CREATE TRIGGER entry_is_chained_once BEFORE UPDATE ON audit.entry
FOR EACH ROW EXECUTE FUNCTION audit.only_chain();

CREATE TRIGGER entry_is_final BEFORE DELETE OR TRUNCATE ON audit.entry
FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
