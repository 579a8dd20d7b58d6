-- A draft's notes in every language, for the reader of the page; `notes` has them in the desk's. Null: drafted before this.
ALTER TABLE draft ADD COLUMN notes_in jsonb;
