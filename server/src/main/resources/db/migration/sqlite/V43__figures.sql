-- What an indicator is to have reached at the end of the Renstra. Said of the indicator of one year's plan, it holds for the
-- whole series. The value is plain text, a number or the step of a scale, as in plan_target.
CREATE TABLE renstra_target (
    agency     TEXT    NOT NULL,
    year       INTEGER NOT NULL,
    indicator  TEXT    NOT NULL,
    first_year INTEGER NOT NULL,
    last_year  INTEGER NOT NULL,
    value      TEXT    NOT NULL,
    legal      TEXT    NOT NULL,
    PRIMARY KEY (agency, year, indicator)
) STRICT, WITHOUT ROWID;

-- When the pack was imported that first said of a thing in the registers what still stands; 0 from before this was kept.
ALTER TABLE pack_said ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
