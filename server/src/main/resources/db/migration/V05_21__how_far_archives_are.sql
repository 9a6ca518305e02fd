-- How far an archive is stands in platform.progress.
ALTER TABLE candidacy.brought DROP COLUMN done, DROP COLUMN of;
