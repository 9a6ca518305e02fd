-- The Merkle tree of each public log: of the audit log, of each election's sealed ballots. Each node
-- is over a whole subtree and never changes; a leaf adds two of them on average.
CREATE TABLE audit.tree (
  log  text PRIMARY KEY,
  size bigint NOT NULL,
  -- the newest signed checkpoint
  note text NOT NULL,
  at   timestamptz NOT NULL
);

CREATE TABLE audit.tree_node (
  log   text NOT NULL,
  level smallint NOT NULL,
  place bigint NOT NULL,
  hash  bytea NOT NULL,
  PRIMARY KEY (log, level, place)
);

CREATE TRIGGER node_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.tree_node
FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- The newest checkpoint that each known witness cosigned, as it was signed by both.
CREATE TABLE audit.cosignature (
  log     text NOT NULL,
  witness text NOT NULL,
  size    bigint NOT NULL,
  note    text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (log, witness)
);
