-- A mailbox or folder that was taken out of the settings is shown as such.
ALTER TABLE mailbox DROP CONSTRAINT mailbox_state_check;
ALTER TABLE mailbox ADD CONSTRAINT mailbox_state_check CHECK (state IN ('connecting', 'listening', 'down', 'unwatched'));
