-- Nothing looks for refused mails by this; and with the state in an index, none of the two changes
-- of every mail's state could be made in its place.
DROP INDEX dispatch.mail_refused;
