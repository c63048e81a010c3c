-- What officers ask from their phones: that an approved entry be opened again. Asked against the decision that approved
-- it, so that a request ends with the next decision. What came of it is in audit_event.
CREATE TABLE reopening (
    agency   TEXT    NOT NULL,
    entry    TEXT    NOT NULL,
    decision TEXT    NOT NULL,
    person   TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (agency, entry)
) STRICT, WITHOUT ROWID;
