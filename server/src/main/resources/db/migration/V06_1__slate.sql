-- Who backs whom: information, never a rule. Rows that no longer hold have a superseded_at.
CREATE SCHEMA slate;

CREATE TABLE slate.campaign_group (
  slug text PRIMARY KEY,
  recorded_at timestamptz NOT NULL
);

CREATE TABLE slate.group_details (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_group text NOT NULL REFERENCES slate.campaign_group,
  name text NOT NULL,
  in_sentence text NOT NULL,
  about text NOT NULL,
  website text,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX group_details_in_force
  ON slate.group_details (campaign_group) WHERE superseded_at IS NULL;

CREATE TABLE slate.endorsement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_group text NOT NULL REFERENCES slate.campaign_group,
  candidacy bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  ended_reason text
);
CREATE UNIQUE INDEX endorsement_in_force
  ON slate.endorsement (campaign_group, candidacy) WHERE ended_at IS NULL;
CREATE INDEX endorsement_of_candidacy ON slate.endorsement (candidacy);

CREATE TABLE slate.slate (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug text NOT NULL,
  election text NOT NULL,
  contest text NOT NULL,
  name text NOT NULL,
  ordered boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  author text NOT NULL,
  source text NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX slate_in_force
  ON slate.slate (election, contest, slug) WHERE superseded_at IS NULL;

CREATE TABLE slate.slate_group (
  slate bigint NOT NULL REFERENCES slate.slate,
  campaign_group text NOT NULL REFERENCES slate.campaign_group,
  PRIMARY KEY (slate, campaign_group)
);

-- region '' is the order everywhere; a region of its own replaces it there
CREATE TABLE slate.place (
  slate bigint NOT NULL REFERENCES slate.slate,
  region text NOT NULL,
  position int NOT NULL,
  candidacy bigint NOT NULL,
  PRIMARY KEY (slate, region, position),
  UNIQUE (slate, region, candidacy)
);
