-- What every table that carries a right, a decision or a vote holds is told to the log, row by row:
-- whose row, and the hash of what it says. Triggers write it, so no act of the program can forget it;
-- a seal made with the site's key, which is in no database, tells the program from anybody else who
-- writes. The log's own entries are told as well. `hustings verify audit` compares.
CREATE SEQUENCE audit.told_id;

CREATE TABLE audit.told (
  id       bigint PRIMARY KEY,
  relation text NOT NULL,
  key      text NOT NULL,
  -- of the row as JSON; null: it is gone
  digest   bytea,
  -- null: whoever wrote it had no key
  seal     bytea,
  -- the entry that vouches for it, once there is one
  entry    bigint
);
CREATE INDEX row_untold ON audit.told (id) WHERE entry IS NULL;

-- The columns that a table had when its rows were last told as they lay there.
CREATE TABLE audit.guarded (
  relation text PRIMARY KEY,
  columns  text NOT NULL
);

CREATE FUNCTION audit.seal(id bigint, relation text, key text, digest bytea) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT sha256(k || sha256(k || convert_to(concat_ws(E'\n', id, relation, key,
    coalesce(encode(digest, 'hex'), 'gone')), 'UTF8')))
  FROM decode(nullif(current_setting('hustings.seal', true), ''), 'hex') AS k
$$;

-- Tells the rows of a statement. Its trigger hands on how a row's key and its text are made, and
-- which rows are told.
CREATE FUNCTION audit.tell_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
  made text := format('SELECT %s AS key, sha256(convert_to(%s, ''UTF8'')) AS digest FROM %%s n WHERE %s',
    TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]);
  keys text := format('SELECT %s AS key FROM %%s n WHERE %s', TG_ARGV[0], TG_ARGV[2]);
  changed text;
BEGIN
  changed := CASE TG_OP
    WHEN 'INSERT' THEN format(made, 'new_rows')
    WHEN 'DELETE' THEN format('SELECT key, NULL::bytea AS digest FROM (%s) gone',
      format(keys, 'old_rows'))
    ELSE format('(%s EXCEPT %s) UNION ALL (SELECT key, NULL FROM (%s EXCEPT %s) gone)',
      format(made, 'new_rows'), format(made, 'old_rows'),
      format(keys, 'old_rows'), format(keys, 'new_rows'))
  END;
  EXECUTE audit.telling(changed) USING TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
  RETURN NULL;
END
$$;

-- The statement that writes down what this query says of a table's rows.
CREATE FUNCTION audit.telling(query text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT format(
    'INSERT INTO audit.told (id, relation, key, digest, seal)
    SELECT id, $1, key, digest, audit.seal(id, $1, key, digest)
    FROM (SELECT nextval(''audit.told_id'') AS id, key, digest FROM (%s) said) told', query)
$$;

-- Has a table's rows told from now on. The owner calls it, who may make triggers.
CREATE FUNCTION audit.guard(relation regclass, key text, said text, which text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  act text;
  seen text;
BEGIN
  FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
    seen := CASE act WHEN 'INSERT' THEN 'NEW TABLE AS new_rows'
      WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
      ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END;
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', 'told_' || lower(act), relation);
    EXECUTE format(
      'CREATE TRIGGER %I AFTER %s ON %s REFERENCING %s
      FOR EACH STATEMENT EXECUTE FUNCTION audit.tell_rows(%L, %L, %L)',
      'told_' || lower(act), act, relation, seen, key, said, which);
  END LOOP;
END
$$;

-- Tells those of a table's rows that are not as they were told last, as they lie there: when it is
-- first guarded, and when its columns have changed. Returns how many.
CREATE FUNCTION audit.take(relation text, key text, said text, which text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE taken bigint;
BEGIN
  EXECUTE audit.telling(format(
    'SELECT %s AS key, sha256(convert_to(%s, ''UTF8'')) AS digest FROM %s n WHERE %s
    EXCEPT (SELECT DISTINCT ON (key) key, digest FROM audit.told WHERE relation = $1
      ORDER BY key, id DESC)', key, said, relation::regclass, which))
  USING relation;
  GET DIAGNOSTICS taken = ROW_COUNT;
  RETURN taken;
END
$$;

-- Writes an entry that vouches for rows which are told by then, so many at most; returns how many.
-- The chain holds entries together; what is told of them is vouched for with the rows of their acts.
CREATE FUNCTION audit.vouch(moment timestamptz, at_most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  own_line bigint;
  told record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.told'));
  IF NOT EXISTS (SELECT FROM audit.told WHERE entry IS NULL AND relation <> 'audit.entry') THEN
    RETURN 0;
  END IF;
  own_line := nextval(pg_get_serial_sequence('audit.entry', 'line'));
  WITH taken AS (
    UPDATE audit.told SET entry = own_line
    WHERE id IN (SELECT id FROM audit.told WHERE entry IS NULL ORDER BY id LIMIT at_most)
    RETURNING id, relation, key, digest)
  SELECT count(*) AS rows, encode(sha256(convert_to(string_agg(
    concat_ws(E'\n', id, relation, key, coalesce(encode(digest, 'hex'), 'gone')) || E'\n', ''
    ORDER BY id), 'UTF8')), 'hex') AS hash
  INTO told FROM taken;
  IF told.rows > 0 THEN
    INSERT INTO audit.entry (line, at, actor, event, subject, before, after)
    OVERRIDING SYSTEM VALUE
    VALUES (own_line, moment, 'system:log', 'audit.rows-changed', 'line:' || own_line, 'null',
      format('{"rows":%s,"sha256":"%s"}', told.rows, told.hash));
  END IF;
  RETURN told.rows;
END
$$;

CREATE FUNCTION audit.only_vouch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.entry IS NOT NULL
    OR (NEW.id, NEW.relation, NEW.key, NEW.digest, NEW.seal)
      IS DISTINCT FROM (OLD.id, OLD.relation, OLD.key, OLD.digest, OLD.seal)
  THEN
    RAISE EXCEPTION 'What was told to the audit log is not changed: % refused', TG_OP;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER row_is_vouched_for_once BEFORE UPDATE ON audit.told
FOR EACH ROW EXECUTE FUNCTION audit.only_vouch();
CREATE TRIGGER row_is_final BEFORE DELETE OR TRUNCATE ON audit.told
FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
