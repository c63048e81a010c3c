-- What phones leave and ask beside batches.

-- Half of what opens an officer's store on their phone after a forgotten PIN; token_hash is of what the phone proves itself with.
CREATE TABLE device_recovery (
    agency     TEXT    NOT NULL,
    device     TEXT    NOT NULL,
    token_hash TEXT    NOT NULL,
    share      TEXT    NOT NULL,
    kept_at    INTEGER NOT NULL,
    PRIMARY KEY (agency, device)
) STRICT;

-- Codes that give the share back, once, to one device; kept as the enrolment codes are.
CREATE TABLE recovery_code (
    agency     TEXT    NOT NULL,
    code_hash  TEXT    NOT NULL,
    device     TEXT    NOT NULL,
    issued_by  TEXT    NOT NULL,
    issued_at  INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER,
    PRIMARY KEY (agency, code_hash)
) STRICT;

CREATE UNIQUE INDEX recovery_code_hash ON recovery_code (code_hash);

-- Which photos an accepted entry names, by the hash of their bytes.
CREATE TABLE entry_attachment (
    agency  TEXT    NOT NULL,
    entry   TEXT    NOT NULL,
    place   INTEGER NOT NULL,
    hash    TEXT    NOT NULL,
    device  TEXT    NOT NULL,
    PRIMARY KEY (agency, entry, place)
) STRICT;

CREATE INDEX entry_attachment_hash ON entry_attachment (agency, hash, device);

-- Their bytes, each once, as they came.
CREATE TABLE attachment (
    agency      TEXT    NOT NULL,
    hash        TEXT    NOT NULL,
    bytes       BLOB    NOT NULL,
    size        INTEGER NOT NULL,
    device      TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (agency, hash)
) STRICT;
