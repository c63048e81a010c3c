-- The figures of existing reports as they were printed, each cell with its raw text: what a report is checked against, and
-- what computed figures are compared with. NULL where the print does not name it.
CREATE TABLE printed_cell (
    agency     TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    report     TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    line       TEXT    NOT NULL,
    year       INTEGER NOT NULL,
    period     TEXT    NOT NULL,
    version    TEXT    NOT NULL,
    node       TEXT,
    indicator  TEXT,
    component  TEXT,
    area       TEXT,
    dimensions TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    unit       TEXT    NOT NULL,
    form       TEXT    NOT NULL,
    item       TEXT    NOT NULL,
    printed    TEXT    NOT NULL,
    PRIMARY KEY (agency, position)
);
