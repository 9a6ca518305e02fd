-- The planner's statistics keep samples of values, and outlive the rows: of votes there are none.
ALTER TABLE ballot.envelope
  ALTER received_at SET STATISTICS 0, ALTER pack SET STATISTICS 0,
  ALTER attempt SET STATISTICS 0, ALTER tracker SET STATISTICS 0;
ALTER TABLE ballot.sealed ALTER tracker SET STATISTICS 0, ALTER sealed SET STATISTICS 0;
ALTER TABLE ballot.unlisted ALTER tracker SET STATISTICS 0, ALTER hash SET STATISTICS 0;
ALTER TABLE ballot.keying ALTER sealed SET STATISTICS 0, ALTER tag SET STATISTICS 0;
ALTER TABLE ballot.parted ALTER sealed SET STATISTICS 0;
