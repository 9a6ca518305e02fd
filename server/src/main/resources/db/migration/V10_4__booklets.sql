-- How the booklets come to those who get their ballot by post: enclosed, or bound into each pack.
ALTER TABLE dispatch.plan ADD COLUMN booklets text NOT NULL DEFAULT 'ENCLOSED';
ALTER TABLE dispatch.file ADD COLUMN booklets text NOT NULL DEFAULT 'ENCLOSED';
