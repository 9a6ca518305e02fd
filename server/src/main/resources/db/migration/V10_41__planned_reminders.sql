-- Reminders that officials plan for a day to come. Each mail has a link of its own by which one press
-- sends another ballot; while the mail waits the link stands beside it in the clear, as a code does.
CREATE TABLE dispatch.planned_reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election text NOT NULL,
  due timestamptz NOT NULL,
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  ended_at timestamptz,
  outcome text,
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX planned_reminder_due ON dispatch.planned_reminder (due) WHERE ended_at IS NULL;

ALTER TABLE dispatch.outbox ADD COLUMN link text;
ALTER TABLE dispatch.ballot_link ADD COLUMN reminder boolean NOT NULL DEFAULT false;
