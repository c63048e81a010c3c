-- Long work: who asked for it, and how it ended. How far it is, only the server knows that does it.
CREATE TABLE job (
    agency   TEXT NOT NULL,
    job      TEXT NOT NULL,
    -- the name of the server that does it
    server   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    state    TEXT NOT NULL,
    ended_at BIGINT,
    result   BYTEA,
    PRIMARY KEY (agency, job)
);

CREATE INDEX job_of_person ON job (agency, asked_by, job);
