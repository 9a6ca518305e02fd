-- how many papers are in a ballot file: with too few it is not published
ALTER TABLE result.ballot_file ADD COLUMN papers bigint;

-- the published bundle as it was signed at the declaration, in parts: it never changes again
CREATE TABLE result.bundle_part (
  election text NOT NULL,
  place int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (election, place)
);
ALTER TABLE result.bundle_part ALTER bytes SET STORAGE EXTERNAL;
