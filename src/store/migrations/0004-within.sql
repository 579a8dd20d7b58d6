-- A file that came in another attachment (an Outlook message) is examined with it. Null: it came by itself.
ALTER TABLE attachment ADD COLUMN within text;
