-- An assignment may be bound to some forms: their ids with commas, '' for every form.
ALTER TABLE assignment ADD COLUMN forms TEXT NOT NULL DEFAULT '';
