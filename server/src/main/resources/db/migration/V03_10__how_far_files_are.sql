-- How far a file is stands in platform.progress.
ALTER TABLE organisation.upload DROP COLUMN doing, DROP COLUMN done, DROP COLUMN of;
