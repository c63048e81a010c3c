-- What was changed of the plan and its policies on pages since a pack last spoke of it: a row of a pack's file by its key,
-- what stood there before, and what stands there now (a line each: column=value). act: made, changed, made gone, changed gone.
CREATE TABLE plan_edit (
    agency       TEXT NOT NULL,
    file         TEXT NOT NULL,
    row_key      TEXT NOT NULL,
    act          TEXT NOT NULL,
    cells_before TEXT NOT NULL,
    cells_now    TEXT NOT NULL,
    PRIMARY KEY (agency, file, row_key)
);

-- Versions of a plan that nobody changes on a page any more.
CREATE TABLE plan_lock (
    agency  TEXT    NOT NULL,
    year    INTEGER NOT NULL,
    version TEXT    NOT NULL,
    person  TEXT    NOT NULL,
    at      BIGINT  NOT NULL,
    PRIMARY KEY (agency, year, version)
);
