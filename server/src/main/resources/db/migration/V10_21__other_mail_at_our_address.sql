-- What came to the address for bounces and is no report that we know: somebody has to read it there.
CREATE TABLE dispatch.other_mail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- of the mail that it is about, where it says so
  mail bigint REFERENCES dispatch.mail,
  sender text NOT NULL,
  subject text NOT NULL,
  told_at timestamptz NOT NULL
);
