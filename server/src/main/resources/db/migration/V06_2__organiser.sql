-- Who acts for a campaign group.
CREATE TABLE slate.organiser (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_group text NOT NULL REFERENCES slate.campaign_group,
  person text NOT NULL,
  appointed_at timestamptz NOT NULL,
  appointed_by text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE UNIQUE INDEX organiser_in_force
  ON slate.organiser (campaign_group, person) WHERE ended_at IS NULL;
CREATE INDEX organiser_by_person ON slate.organiser (person) WHERE ended_at IS NULL;
