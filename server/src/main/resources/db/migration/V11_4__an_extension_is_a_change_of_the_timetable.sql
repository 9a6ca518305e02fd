-- it lies in the election's own publications, with what was, what is, when and why
DROP TABLE ballot.extension;
