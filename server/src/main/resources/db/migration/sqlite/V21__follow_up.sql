-- Why a sub-kegiatan lags and what is done about it. Both tables are append-only: the state is that of the last step.

CREATE TABLE follow_up (
    agency      TEXT    NOT NULL,
    follow_up   TEXT    NOT NULL,
    year        INTEGER NOT NULL,
    quarter     INTEGER NOT NULL,
    node        TEXT    NOT NULL,
    cause       TEXT    NOT NULL,
    words       TEXT    NOT NULL,
    instruction TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    due         TEXT    NOT NULL,
    opened_by   TEXT    NOT NULL,
    opened_at   INTEGER NOT NULL,
    PRIMARY KEY (agency, follow_up)
) STRICT;

CREATE INDEX follow_up_node ON follow_up (agency, year, node);

CREATE TABLE follow_up_step (
    agency    TEXT    NOT NULL,
    step      TEXT    NOT NULL,
    follow_up TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    note      TEXT    NOT NULL,
    person    TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (agency, step)
) STRICT;

CREATE INDEX follow_up_step_of ON follow_up_step (agency, follow_up);
