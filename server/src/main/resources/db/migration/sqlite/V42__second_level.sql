-- How many approvals the reports of a form need before they count: 1, or 2 by different people. A form without a row needs
-- one. Of the form, not of a version of it.
CREATE TABLE form_review (
    agency TEXT    NOT NULL,
    form   TEXT    NOT NULL,
    levels INTEGER NOT NULL,
    PRIMARY KEY (agency, form)
) STRICT, WITHOUT ROWID;

-- Who approved at the first of two levels; NULL where nobody did.
ALTER TABLE entry_state ADD COLUMN first_by TEXT;
