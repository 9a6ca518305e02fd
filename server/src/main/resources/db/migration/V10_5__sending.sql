-- Each pack with the moment at which it was sent: the printer has its file, or the mail server its
-- mail. Null until then. A mail that was repeated may have come twice.
CREATE VIEW dispatch.sending AS
SELECT p.id, p.election, p.elector, p.batch, p.channel, m.repeats,
  CASE WHEN p.channel = 'POST' THEN b.handed_over_at
    WHEN m.state = 'HANDED' THEN m.state_at END AS sent_at
FROM dispatch.pack p
LEFT JOIN dispatch.batch b ON b.id = p.batch
LEFT JOIN dispatch.mail m ON m.pack = p.id AND m.kind = 'BALLOT';
