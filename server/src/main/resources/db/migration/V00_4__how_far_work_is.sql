-- How far long work is, for whoever waits for it. A crash forgets it, and no write-ahead log tells how
-- far an opening was when.
CREATE UNLOGGED TABLE platform.progress (
  work  text PRIMARY KEY,
  doing text NOT NULL,
  done  bigint NOT NULL,
  whole bigint NOT NULL
);
