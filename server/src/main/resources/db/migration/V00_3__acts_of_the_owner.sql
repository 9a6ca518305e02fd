-- What the application may not do itself, as its role owns no table: functions that the owner of the
-- tables lends it. Each does one thing and only to tables that db/tables.txt names for it.

-- What db/tables.txt says, written by the owner at the end of each migration.
CREATE TABLE platform.table_rule (
  name      text PRIMARY KEY,
  rule      text NOT NULL,
  rewritten boolean NOT NULL,
  filled    boolean NOT NULL
);

-- How the tables were guarded when that was done last: whatever differs is guarded anew.
CREATE TABLE platform.guarded (
  role   text PRIMARY KEY,
  digest text NOT NULL
);

-- Whether it is the owner who acts, within a function that was lent or a migration.
CREATE FUNCTION platform.is_owners_act(t oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('application_name') = 'hustings, the owner' AND EXISTS (
    SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_roles r ON r.oid = c.relowner
    WHERE c.oid = t AND r.rolname = current_user)
$$;

CREATE FUNCTION platform.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF platform.is_owners_act(TG_RELID) THEN
    IF TG_LEVEL = 'STATEMENT' THEN
      RETURN NULL;
    END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '%.% keeps what it was given: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP;
END $$;

-- At the commit: whatever gives a right or decides has a line of its room in the log, of the same
-- transaction. The log is the first argument; lines that are not chained yet have no number.
CREATE FUNCTION platform.logged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  has_line boolean;
BEGIN
  IF platform.is_owners_act(TG_RELID) THEN
    RETURN NULL;
  END IF;
  EXECUTE format(
    'SELECT EXISTS (SELECT FROM %s WHERE number IS NULL AND event LIKE %L'
    ' AND xmin = pg_current_xact_id()::xid)', TG_ARGV[0], TG_TABLE_SCHEMA || '.%') INTO has_line;
  IF NOT has_line THEN
    RAISE EXCEPTION '%.% changes only with a line in the log: % refused',
      TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP;
  END IF;
  RETURN NULL;
END $$;

-- Who looks at the database as it was before this transaction: for them PostgreSQL would carry
-- deleted rows over into the files that it writes anew. A standby or a subscriber can be one, and so
-- can a transaction that was prepared and left.
CREATE FUNCTION platform.older_readers(than xid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT string_agg(reader, ', ') FROM (
    SELECT 'connection ' || pid AS reader, backend_xmin AS xmin FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND (datname = current_database() OR datname IS NULL)
    UNION ALL
    SELECT 'replication slot ' || slot_name, xmin FROM pg_replication_slots
    UNION ALL
    SELECT 'prepared transaction ' || gid, transaction FROM pg_prepared_xacts
    WHERE database = current_database()) r
  WHERE xmin IS NOT NULL AND age(xmin) > age(than)
$$;

-- Writes a table and its indexes anew: what was deleted is in none of their files then. VACUUM FULL
-- is the owner's, for anybody else a warning; and no function can do it.
CREATE FUNCTION platform.rewrite(t text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  by_index text;
BEGIN
  IF NOT EXISTS (SELECT FROM platform.table_rule WHERE name = t AND rewritten) THEN
    RAISE EXCEPTION '% is not a table that is written anew', t;
  END IF;
  -- of two nodes that sweep at once the second waits
  EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', t::regclass);
  SELECT c.relname INTO by_index
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
  WHERE i.indrelid = t::regclass AND i.indisvalid AND i.indpred IS NULL AND a.amname = 'btree'
  ORDER BY i.indisprimary DESC LIMIT 1;
  IF by_index IS NULL THEN
    EXECUTE format('CREATE INDEX written_anew ON %s (%I)', t::regclass,
      (SELECT attname FROM pg_attribute
       WHERE attrelid = t::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum LIMIT 1));
    EXECUTE format('CLUSTER %s USING written_anew', t::regclass);
    EXECUTE format('DROP INDEX %I.written_anew', split_part(t, '.', 1));
  ELSE
    EXECUTE format('CLUSTER %s USING %I', t::regclass, by_index);
    EXECUTE format('ALTER TABLE %s SET WITHOUT CLUSTER', t::regclass);
  END IF;
END $$;

-- Takes the planner's statistics of a table.
CREATE FUNCTION platform.take_statistics(t text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM platform.table_rule WHERE name = t) THEN
    RAISE EXCEPTION '% is none of our tables', t;
  END IF;
  EXECUTE format('ANALYZE %s', t::regclass);
END $$;

-- What was put aside from a table while it is filled. At the commit nothing may be left in it.
CREATE TABLE platform.put_aside (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text NOT NULL,
  bring_back text NOT NULL
);

CREATE FUNCTION platform.nothing_stays_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM platform.put_aside WHERE id = NEW.id) THEN
    RAISE EXCEPTION '% was left without what checks and finds its rows', NEW.name;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER nothing_stays AFTER INSERT ON platform.put_aside
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.nothing_stays_aside();

-- Puts foreign keys and indexes aside that many rows are written faster without; unique ones stay.
CREATE FUNCTION platform.begin_filling(t text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  aside record;
BEGIN
  IF NOT EXISTS (SELECT FROM platform.table_rule WHERE name = t AND filled) THEN
    RAISE EXCEPTION '% is not a table that is filled at once', t;
  END IF;
  FOR aside IN
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS take,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
        pg_get_constraintdef(oid)) AS bring_back
    FROM pg_constraint WHERE conrelid = t::regclass AND contype = 'f'
    UNION ALL
    SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    FROM pg_index WHERE indrelid = t::regclass AND NOT indisunique
  LOOP
    EXECUTE aside.take;
    INSERT INTO platform.put_aside (name, bring_back) VALUES (t, aside.bring_back);
  END LOOP;
END $$;

CREATE FUNCTION platform.end_filling(t text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  aside record;
BEGIN
  FOR aside IN SELECT id, bring_back FROM platform.put_aside WHERE name = t ORDER BY id LOOP
    EXECUTE aside.bring_back;
    DELETE FROM platform.put_aside WHERE id = aside.id;
  END LOOP;
  PERFORM platform.take_statistics(t);
END $$;

-- Takes what was written so far out of the write-ahead log on this server's disk: a segment that is
-- not recycled goes with the second checkpoint. Says what kept it from it, or nothing.
CREATE FUNCTION platform.empty_write_ahead_log() RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  here text;
BEGIN
  FOR round IN 1..2 LOOP
    PERFORM pg_switch_wal();
    CHECKPOINT;
  END LOOP;
  -- segments that an earlier start recycled lie ahead, with what they held
  FOR round IN 1..200 LOOP
    here := pg_walfile_name(pg_current_wal_insert_lsn());
    EXIT WHEN NOT EXISTS (
      SELECT FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND name > here);
    PERFORM pg_logical_emit_message(true, 'hustings', 'next');
    PERFORM pg_switch_wal();
  END LOOP;
  CHECKPOINT;
  RETURN NULL;
EXCEPTION WHEN insufficient_privilege THEN
  RETURN SQLERRM;
END $$;
