-- Enquiries and complaints. What they say, and who sent them, lies apart and is deleted some time after they ended.
CREATE SCHEMA enquiry;

CREATE TABLE enquiry.enquiry (
  reference       text PRIMARY KEY,
  kind            text NOT NULL CHECK (kind IN ('QUESTION', 'COMPLAINT', 'FAULT')),
  topic           text NOT NULL,
  language        text NOT NULL,
  sent_at         timestamptz NOT NULL,
  -- when its sender confirmed that it is theirs; nobody is bothered with it before
  confirmed_at    timestamptz,
  due_on          date,
  outcome         text CHECK (outcome IN
    ('ANSWERED', 'CLOSED', 'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'OUT_OF_TIME')),
  ended_at        timestamptz,
  ended_by        text,
  overdue_told_at timestamptz,
  CHECK ((confirmed_at IS NULL) = (due_on IS NULL)),
  CHECK (ended_at IS NULL OR (confirmed_at IS NOT NULL AND outcome IS NOT NULL AND ended_by IS NOT NULL))
);
CREATE INDEX enquiry_open ON enquiry.enquiry (due_on) WHERE ended_at IS NULL;
CREATE INDEX enquiry_of_topic ON enquiry.enquiry (topic);

-- the officials whom it is about, who neither read nor decide it
CREATE TABLE enquiry.concern (
  reference text NOT NULL REFERENCES enquiry.enquiry,
  person    text NOT NULL,
  PRIMARY KEY (reference, person)
);

-- with whom it lies; the latest row holds
CREATE TABLE enquiry.addressee (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference text NOT NULL REFERENCES enquiry.enquiry,
  addressee text NOT NULL,
  at        timestamptz NOT NULL,
  author    text NOT NULL
);
CREATE INDEX addressee_of_enquiry ON enquiry.addressee (reference);

CREATE TABLE enquiry.content (
  reference text PRIMARY KEY REFERENCES enquiry.enquiry,
  address   text NOT NULL,
  -- who was signed in; null for a stranger
  person    text,
  text      text NOT NULL
);
CREATE TABLE enquiry.answer (
  reference text PRIMARY KEY REFERENCES enquiry.enquiry,
  text      text NOT NULL
);

-- for the limits: hashes of places and addresses, for a day
CREATE TABLE enquiry.attempt (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX attempt_lately ON enquiry.attempt (subject);
CREATE INDEX attempt_age ON enquiry.attempt (at);
