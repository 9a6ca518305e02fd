-- A function with settings of its own, called for each row, took most of the time of telling many: the
-- seal is computed in the statement, and the secret is looked up once for all of its rows.
CREATE OR REPLACE FUNCTION audit.telling(query text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT format(
    'INSERT INTO audit.told (id, relation, key, digest, seal)
    SELECT id, $1, key, digest, sha256(k || sha256(k || convert_to(
      id || E''\n'' || $1 || E''\n'' || key || E''\n'' || coalesce(encode(digest, ''hex''), ''gone''),
      ''UTF8'')))
    FROM (SELECT nextval(''audit.told_id'') AS id, key, digest FROM (%s) said) told
    CROSS JOIN (SELECT decode(nullif(current_setting(''hustings.seal'', true), ''''), ''hex'') AS k)
      secret', query)
$$;

DROP FUNCTION audit.seal(bigint, text, text, bytea);
