-- What two people decided about one contest alone; about the election as a whole where there is none.
ALTER TABLE election.stop ADD COLUMN contest text;
