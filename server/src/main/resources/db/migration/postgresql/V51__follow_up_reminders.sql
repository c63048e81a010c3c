-- That somebody was reminded of a follow-up: at most once on a day of the agency's zone.
CREATE TABLE follow_up_reminder (
    agency    TEXT    NOT NULL,
    follow_up TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    person    TEXT    NOT NULL,
    at        BIGINT  NOT NULL,
    PRIMARY KEY (agency, follow_up, day)
);

-- What a message is about, by its id; NULL for what is said of reports.
ALTER TABLE message ADD COLUMN about TEXT;
