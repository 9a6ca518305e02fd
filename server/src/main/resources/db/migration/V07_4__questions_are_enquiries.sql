-- Questions to a secretary are enquiries now.
DROP TABLE nomination.question;
