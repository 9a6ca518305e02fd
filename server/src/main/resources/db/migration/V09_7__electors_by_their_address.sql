-- Whoever asks for another ballot or signs in is looked for by their address, among half a million.
CREATE INDEX elector_email ON roll.elector (election, lower(email)) WHERE email IS NOT NULL;
CREATE INDEX address_email ON roll.address (election, lower(email)) WHERE email IS NOT NULL;
