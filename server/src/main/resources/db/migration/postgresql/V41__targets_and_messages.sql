-- What is to be counted at a unit in a year, a quarter or a month, for the officer's own progress on the phone. A period
-- without a row has no target; dimensions: '' for the whole item; amount: as it was written.
CREATE TABLE field_target (
    agency     TEXT    NOT NULL,
    year       INTEGER NOT NULL,
    unit       TEXT    NOT NULL,
    form       TEXT    NOT NULL,
    item       TEXT    NOT NULL,
    dimensions TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    amount     TEXT    NOT NULL,
    PRIMARY KEY (agency, unit, year, form, item, dimensions, period)
);

-- The same message in English, for a phone in that language. NULL in those of before: the phone then shows the other.
ALTER TABLE message ADD COLUMN text_en TEXT;

-- Where the server adds words of its own to a reason, the same in English; NULL where the reason is a person's.
ALTER TABLE state_change ADD COLUMN reason_en TEXT;
