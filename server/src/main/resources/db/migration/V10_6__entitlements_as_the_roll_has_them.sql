-- In which contests a pack lets one vote, written as the roll writes it: the contest, and after a
-- colon the college. It stood in two columns side by side.
ALTER TABLE dispatch.pack ADD COLUMN entitlements text[];

UPDATE dispatch.pack SET entitlements = ARRAY(
  SELECT contests[i] || coalesce(':' || nullif(colleges[i], ''), '')
  FROM generate_subscripts(contests, 1) i ORDER BY i);

ALTER TABLE dispatch.pack
  ALTER COLUMN entitlements SET NOT NULL,
  DROP COLUMN contests,
  DROP COLUMN colleges;
