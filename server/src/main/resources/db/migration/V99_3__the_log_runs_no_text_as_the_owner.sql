-- A function that runs as the owner takes no statement's text from whoever calls it: whoever may call
-- it could run anything. What is told of a table stands in the triggers that the owner has given it.
CREATE FUNCTION audit.take_guarded(relation text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- the trigger's arguments, each ended by a zero
  said text[] := (
    SELECT string_to_array(encode(tgargs, 'escape'), '\000') FROM pg_trigger
    WHERE tgrelid = relation::regclass AND tgname = 'told_insert'
      AND tgfoid = 'audit.tell_rows()'::regprocedure);
BEGIN
  IF said IS NULL THEN
    RAISE EXCEPTION '% is not told to the log', relation;
  END IF;
  RETURN audit.take(relation, said[1], said[2], said[3]);
END $$;

REVOKE EXECUTE ON FUNCTION audit.take(text, text, text, text) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION audit.guard(regclass, text, text, text) FROM PUBLIC;

ALTER FUNCTION audit.take(text, text, text, text) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION audit.tell_rows() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION audit.vouch(timestamptz, int) SET search_path = pg_catalog, pg_temp;
