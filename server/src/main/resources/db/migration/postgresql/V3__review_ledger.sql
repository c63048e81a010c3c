-- Decisions on entries and what they post. decision and posting are append-only.

CREATE TABLE decision (
    agency   TEXT    NOT NULL,
    decision TEXT    NOT NULL,
    entry    TEXT    NOT NULL,
    action   TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    person   TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    PRIMARY KEY (agency, decision)
);

CREATE INDEX decision_entry ON decision (agency, entry);

-- The state of an entry after its last decision; an entry without a row waits for its first (IN_REVIEW).
CREATE TABLE entry_state (
    agency   TEXT    NOT NULL,
    entry    TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    decision TEXT    NOT NULL,
    PRIMARY KEY (agency, entry)
);

-- The one entry of a slot that counts: the key makes a second impossible.
CREATE TABLE counting (
    agency TEXT NOT NULL,
    slot   TEXT NOT NULL,
    entry  TEXT NOT NULL,
    PRIMARY KEY (agency, slot)
);

-- What became of entries, in the order phones read it. seq is without gaps within an agency (see counter).
CREATE TABLE state_change (
    agency  TEXT    NOT NULL,
    seq     BIGINT  NOT NULL,
    person  TEXT    NOT NULL,
    entry   TEXT    NOT NULL,
    state   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    by_name TEXT    NOT NULL,
    at      BIGINT  NOT NULL,
    PRIMARY KEY (agency, seq)
);

CREATE INDEX state_change_person ON state_change (agency, person, seq);

-- Counted up inside the transaction that uses it, so that a reader never passes a number not yet committed.
CREATE TABLE counter (
    agency TEXT    NOT NULL,
    name   TEXT    NOT NULL,
    value  BIGINT  NOT NULL,
    PRIMARY KEY (agency, name)
);

-- item '#' is the number of approved reports; members is 'metode=iud;momen=interval', names in order, '' if not split.
CREATE TABLE posting (
    agency   TEXT    NOT NULL,
    decision TEXT    NOT NULL,
    ordinal  BIGINT  NOT NULL,
    entry    TEXT    NOT NULL,
    form     TEXT    NOT NULL,
    item     TEXT    NOT NULL,
    members  TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    month    TEXT    NOT NULL,
    value    BIGINT  NOT NULL,
    reports  BIGINT  NOT NULL,
    PRIMARY KEY (agency, decision, ordinal)
);

CREATE INDEX posting_cell ON posting (agency, form, item, unit, month);

-- value: sum of postings; reports: how many counting entries say something here (0: no data, not zero).
CREATE TABLE cell (
    agency  TEXT    NOT NULL,
    form    TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    month   TEXT    NOT NULL,
    unit    TEXT    NOT NULL,
    members TEXT    NOT NULL,
    value   BIGINT  NOT NULL,
    reports BIGINT  NOT NULL,
    PRIMARY KEY (agency, form, item, month, unit, members)
);
