-- What a step says, before it is known in which language: the key of a message and what fills it in,
-- as JSON. Steps of before are in words, in English.
ALTER TABLE result.step ADD COLUMN message text;
