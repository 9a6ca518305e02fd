-- Whom a letter told, or is to tell, that a vote of theirs has come in. It has no time, and goes when
-- the last of them are told.
CREATE TABLE ballot.vote_told (
  election text NOT NULL,
  elector  int NOT NULL,
  written  boolean NOT NULL DEFAULT false,
  PRIMARY KEY (election, elector)
);
CREATE INDEX vote_told_to_write ON ballot.vote_told (election, elector) WHERE NOT written;

-- On which days it was looked whom to tell, and whether that was the last time.
CREATE TABLE ballot.vote_letter_day (
  election text NOT NULL,
  day      date NOT NULL,
  is_last  boolean NOT NULL,
  PRIMARY KEY (election, day, is_last)
);
CREATE UNIQUE INDEX last_vote_letters ON ballot.vote_letter_day (election) WHERE is_last;
