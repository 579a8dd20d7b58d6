-- Why a mail is where it is: what it said of the case it belongs to, as intake found it.
ALTER TABLE message ADD COLUMN clues jsonb NOT NULL DEFAULT '[]';   -- the clues of src/case/clue.ts
ALTER TABLE message ADD COLUMN conversation text;                   -- of Outlook's Thread-Index, in hexadecimal
CREATE INDEX message_conversation ON message (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX participant_address ON participant (address);
