-- whether the scrutineer entered it, and not an official for them
ALTER TABLE result.report ADD COLUMN own boolean NOT NULL DEFAULT false;
