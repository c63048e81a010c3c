-- Closed quarters with their figures. Append-only, except standing_closing and closing_setting, which say what stands.

-- content: the figures as they were, byte for byte what is signed; jws: the server's detached signature over it.
-- changes: the agency's counter of decisions on reports at that moment; later ones are late.
CREATE TABLE closing (
    agency    TEXT    NOT NULL,
    closing   TEXT    NOT NULL,
    year      INTEGER NOT NULL,
    quarter   INTEGER NOT NULL,
    version   TEXT    NOT NULL,
    content   BLOB    NOT NULL,
    sha256    TEXT    NOT NULL,
    basis     TEXT    NOT NULL,
    jws       TEXT    NOT NULL,
    remark    TEXT    NOT NULL,
    closed_by TEXT    NOT NULL,
    closed_at INTEGER NOT NULL,
    changes   INTEGER NOT NULL,
    PRIMARY KEY (agency, closing)
) STRICT;

-- Signing off and reopening; the key makes a second of a kind impossible.
CREATE TABLE closing_decision (
    agency  TEXT    NOT NULL,
    closing TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    person  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    jws     TEXT    NOT NULL,
    PRIMARY KEY (agency, closing, action)
) STRICT;

-- The closing that stands for a quarter; the key makes a second impossible.
CREATE TABLE standing_closing (
    agency  TEXT    NOT NULL,
    year    INTEGER NOT NULL,
    quarter INTEGER NOT NULL,
    closing TEXT    NOT NULL,
    PRIMARY KEY (agency, year, quarter)
) STRICT;

-- Whether strangers may read closed quarters.
CREATE TABLE closing_setting (
    agency    TEXT    NOT NULL,
    published INTEGER NOT NULL,
    PRIMARY KEY (agency)
) STRICT;
