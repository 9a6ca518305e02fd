-- The organisation's own words are in English or in Welsh. A wording's number says which of the two
-- was written later: nothing goes out in Welsh that is older than the English.
ALTER TABLE dispatch.wording ADD COLUMN language text NOT NULL DEFAULT 'en';

-- The language that the elector wished when the mail was made; null where none was known.
ALTER TABLE dispatch.outbox ADD COLUMN language text;
