-- How far a step is stands in platform.progress.
DROP TABLE result.progress;
