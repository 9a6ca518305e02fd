-- When the returning officer was told of a late change, in a letter about all of them.
ALTER TABLE organisation.late_change ADD COLUMN reported_at timestamptz;

CREATE INDEX late_change_reported ON organisation.late_change (reported_at);
