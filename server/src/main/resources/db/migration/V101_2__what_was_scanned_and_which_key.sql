-- A code under the site's secret for an envelope whose ballot is on paper only: by it the server knows
-- at the close that it took the paper in itself, or set it aside.
ALTER TABLE ballot.envelope ADD COLUMN scanned bytea;
ALTER TABLE ballot.envelope ALTER scanned SET STATISTICS 0;

-- Beside a key that somebody else put there, the one that two people lodged can be lodged again.
ALTER TABLE ballot.election_key DROP CONSTRAINT election_key_pkey;
ALTER TABLE ballot.election_key ADD PRIMARY KEY (election, version, public_key, needed, trustees);
