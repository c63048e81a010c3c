-- What the office enters with evidence, packs that were sent for import, and accounts that end.

-- The way of writing numbers that an agency's pack declares: its export is written so too.
CREATE TABLE pack_setting (
    agency  TEXT NOT NULL,
    numbers TEXT NOT NULL,
    PRIMARY KEY (agency)
) STRICT;

-- A pack between its dry run and the confirmation; in the store, so that any server can go on with it.
CREATE TABLE pack_upload (
    agency  TEXT    NOT NULL,
    sha256  TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    content BLOB    NOT NULL,
    sent_by TEXT    NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (agency, sha256)
) STRICT;

-- The last day on which a login opens anything; NULL while in force.
ALTER TABLE account ADD COLUMN valid_until TEXT;

-- So that failures that are forgiven can be dropped.
CREATE INDEX failed_attempt_last ON failed_attempt (last_at);

-- Evidence, by the hash of its bytes. Append-only.
CREATE TABLE office_file (
    agency    TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    type      TEXT    NOT NULL,
    content   BLOB    NOT NULL,
    stored_by TEXT    NOT NULL,
    stored_at INTEGER NOT NULL,
    PRIMARY KEY (agency, sha256)
) STRICT;

-- A realisation as somebody entered it. Append-only: a mend is a further row that names the one before.
-- subject: an indicator, or a plan node for money; component '' for the indicator itself; period: 2024-06, q1 .. q4, year.
-- value: a number in plain form or a step of a scale; for money the total of the month in rupiah.
CREATE TABLE office_entry (
    agency     TEXT    NOT NULL,
    entry      TEXT    NOT NULL,
    year       INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    component  TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    evidence   TEXT    NOT NULL,
    number     TEXT    NOT NULL,
    dated      TEXT    NOT NULL,
    file       TEXT    NOT NULL,
    sha256     TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    entered_by TEXT    NOT NULL,
    entered_at INTEGER NOT NULL,
    supersedes TEXT,
    PRIMARY KEY (agency, entry)
) STRICT;

CREATE INDEX office_entry_subject ON office_entry (agency, year, kind, subject);

-- An entry is mended once: the second mend names the first.
CREATE UNIQUE INDEX office_entry_mend ON office_entry (agency, supersedes) WHERE supersedes IS NOT NULL;

-- What another person decided of an entry: the key makes a second decision impossible.
CREATE TABLE office_decision (
    agency     TEXT    NOT NULL,
    entry      TEXT    NOT NULL,
    action     TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    decided_by TEXT    NOT NULL,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (agency, entry)
) STRICT;

-- Several bookings of a month may be approved on one day: the entry that made a booking is part of its key, '' for a pack's.
CREATE TABLE booking (
    agency    TEXT    NOT NULL,
    year      INTEGER NOT NULL,
    node      TEXT    NOT NULL,
    month     TEXT    NOT NULL,
    posted    TEXT    NOT NULL,
    entry     TEXT    NOT NULL DEFAULT '',
    amount_e2 INTEGER NOT NULL,
    source    TEXT    NOT NULL,
    PRIMARY KEY (agency, year, node, month, posted, entry)
) STRICT;

INSERT INTO booking (agency, year, node, month, posted, entry, amount_e2, source)
SELECT agency, year, node, month, posted, '', amount_e2, source FROM budget_realisation;

DROP TABLE budget_realisation;

ALTER TABLE booking RENAME TO budget_realisation;
