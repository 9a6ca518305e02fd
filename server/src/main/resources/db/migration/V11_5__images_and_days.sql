-- sealed images of returned papers: of a paper until the parting, of none after it
CREATE TABLE ballot.image (
  election text NOT NULL,
  paper int NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (election, paper)
);
CREATE TABLE ballot.parted_image (
  election text NOT NULL,
  sealed bytea NOT NULL
);
CREATE INDEX parted_image_in_election ON ballot.parted_image (election);
-- they do not shrink, and are read whole
ALTER TABLE ballot.image ALTER sealed SET STORAGE EXTERNAL;
ALTER TABLE ballot.parted_image ALTER sealed SET STORAGE EXTERNAL;
ALTER TABLE ballot.image ALTER sealed SET STATISTICS 0;
ALTER TABLE ballot.parted_image ALTER sealed SET STATISTICS 0;

-- votes received by channel over days, fixed at the parting: as many days together as it takes for
-- no figure to be about a few people
CREATE TABLE ballot.received (
  election text NOT NULL,
  channel text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  votes bigint NOT NULL,
  PRIMARY KEY (election, channel, first_day)
);
