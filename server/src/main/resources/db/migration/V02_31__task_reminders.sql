-- That those for whom a task waits were reminded of it, so that nobody is flooded.
CREATE TABLE account.task_reminder (
  subject text NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  author text NOT NULL,
  PRIMARY KEY (subject, number)
);
