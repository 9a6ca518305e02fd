-- The sheet of a count in each language beside English, as pages show it. Kept as it was counted, as
-- the English one is. vacancy is that of a recount that fills an empty seat, and 0 for the election.
CREATE TABLE result.translated_sheet (
  election text NOT NULL,
  contest text NOT NULL,
  vacancy bigint NOT NULL,
  language text NOT NULL,
  html text NOT NULL,
  PRIMARY KEY (election, contest, vacancy, language)
);
