-- In which format an elector wants a mail, or the packs of a file are; empty for the usual one.
ALTER TABLE dispatch.outbox ADD COLUMN format text;
ALTER TABLE dispatch.file ADD COLUMN format text;
