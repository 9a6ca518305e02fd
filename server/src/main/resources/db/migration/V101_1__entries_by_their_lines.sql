-- What was told of an entry is looked up before an election is opened to voters and before its close.
CREATE INDEX told_of_entry ON audit.told (key) WHERE relation = 'audit.entry';
