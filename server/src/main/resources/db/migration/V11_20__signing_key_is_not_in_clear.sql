-- Where the key grows from the site's secret, there is none here, only the public key by which a
-- wrong secret is noticed. A key that was made before lies here encrypted under that secret.
ALTER TABLE ballot.signing_key ALTER private_key DROP NOT NULL;
ALTER TABLE ballot.signing_key ADD COLUMN encrypted boolean NOT NULL DEFAULT false;
