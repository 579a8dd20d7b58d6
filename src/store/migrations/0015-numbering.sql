-- What the server told of a mail when it came. Who bears its number later and is told otherwise is another mail.
ALTER TABLE mail ADD COLUMN told_bytes bigint;                    -- RFC822.SIZE
ALTER TABLE mail ADD COLUMN told_at timestamptz;                  -- INTERNALDATE
-- A server that gives its numbers anew without a new UIDVALIDITY breaks RFC 3501 2.3.1.1; how often it did is part of a mail's key.
ALTER TABLE mail ADD COLUMN numbering integer NOT NULL DEFAULT 0;
ALTER TABLE mail DROP CONSTRAINT mail_mailbox_uid_validity_uid_key;
ALTER TABLE mail ADD CONSTRAINT mail_once UNIQUE (mailbox, uid_validity, numbering, uid);
ALTER TABLE mailbox ADD COLUMN renumbered_at timestamptz;         -- when it was noticed last
-- Byte for byte the same mail of the same folder is found by this.
CREATE INDEX mail_sha256 ON mail (sha256, mailbox);
