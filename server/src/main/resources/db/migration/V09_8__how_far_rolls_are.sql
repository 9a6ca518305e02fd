-- How far it is stands in platform.progress.
ALTER TABLE roll.run DROP COLUMN doing, DROP COLUMN done, DROP COLUMN total;
