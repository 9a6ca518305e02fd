CREATE SCHEMA helpdesk;

-- What an elector is found by: their name and address as words without case, accents and apostrophes.
-- Made from the roll in the background; what the roll says holds.
CREATE TABLE helpdesk.search_text (
  election text NOT NULL,
  elector  int NOT NULL,
  words    tsvector NOT NULL,
  PRIMARY KEY (election, elector)
);
CREATE INDEX search_text_words ON helpdesk.search_text USING gin (words);

-- How far that is: the number of the last elector whose words are there.
CREATE TABLE helpdesk.search_progress (
  election text PRIMARY KEY,
  elector  int NOT NULL,
  done     boolean NOT NULL
);

-- Which electors were shown to whom; elector 0 stands for a search that showed nobody.
CREATE TABLE helpdesk.look_up (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person   text NOT NULL,
  election text NOT NULL,
  elector  int NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX look_up_of_person ON helpdesk.look_up (person, at);

-- Whether a caller was whom they said. What they answered is kept nowhere.
CREATE TABLE helpdesk.identity_check (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person   text NOT NULL,
  election text NOT NULL,
  elector  int NOT NULL,
  at       timestamptz NOT NULL,
  passed   boolean NOT NULL
);
CREATE INDEX identity_check_of_elector ON helpdesk.identity_check (election, elector, at);
CREATE INDEX identity_check_of_person ON helpdesk.identity_check (person, at);

CREATE TABLE helpdesk.sent_again (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person   text NOT NULL,
  election text NOT NULL,
  elector  int NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX sent_again_of_person ON helpdesk.sent_again (person, at);

-- Who looked up too many in an hour, until an official lets them go on.
CREATE TABLE helpdesk.halt (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person      text NOT NULL,
  at          timestamptz NOT NULL,
  ended_at    timestamptz,
  ended_by    text,
  end_reason  text,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX halt_in_force ON helpdesk.halt (person) WHERE ended_at IS NULL;
