-- Who named a deputy, which is the role of a supervisor with a last day (table assignment). valid_until: the last day as it was
-- named; ended_at: when whoever named the deputy ended it before that, NULL where nobody did. Rows stay.
CREATE TABLE deputy (
    agency      TEXT    NOT NULL,
    person      TEXT    NOT NULL,
    scope       TEXT    NOT NULL,
    valid_from  TEXT    NOT NULL,
    valid_until TEXT    NOT NULL,
    named_by    TEXT    NOT NULL,
    ended_at    INTEGER,
    PRIMARY KEY (agency, person, scope, valid_from)
) STRICT, WITHOUT ROWID;
