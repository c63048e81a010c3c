-- The code with which the first administrator of an agency begins; its row goes when it is used.
CREATE TABLE setup_code (
    agency     TEXT    NOT NULL,
    code_hash  TEXT    NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (agency)
) STRICT;
