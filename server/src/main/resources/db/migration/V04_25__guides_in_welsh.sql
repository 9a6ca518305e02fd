-- What a guide says in Welsh; empty where nobody wrote it.
ALTER TABLE election.guide ADD COLUMN welsh text NOT NULL DEFAULT '';
