-- The registers: agency, areas, units, people, forms, devices. Every key starts with the agency.
-- Instants are epoch milliseconds, days ISO text; '' in valid_until would be a lie, so open ends are NULL.

CREATE TABLE agency (
    agency           TEXT    NOT NULL,
    name             TEXT    NOT NULL,
    zone             TEXT    NOT NULL,
    area             TEXT    NOT NULL,
    -- one more at every change of areas, units, people, roles or forms, so that snapshots know when they are stale
    registry_version BIGINT  NOT NULL,
    PRIMARY KEY (agency)
);

CREATE TABLE area (
    agency      TEXT NOT NULL,
    area        TEXT NOT NULL,
    parent      TEXT,
    level       TEXT NOT NULL,
    name        TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT,
    PRIMARY KEY (agency, area)
);

-- Every reporting unit. Areas are units too, with their level as kind.
CREATE TABLE unit (
    agency      TEXT NOT NULL,
    unit        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    area        TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT,
    PRIMARY KEY (agency, unit)
);

CREATE TABLE person (
    agency      TEXT NOT NULL,
    person      TEXT NOT NULL,
    name        TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT,
    PRIMARY KEY (agency, person)
);

-- What a person is, where: scope is an area (with all in it) or one unit.
CREATE TABLE assignment (
    agency      TEXT NOT NULL,
    person      TEXT NOT NULL,
    role        TEXT NOT NULL,
    scope       TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT,
    PRIMARY KEY (agency, person, role, scope, valid_from)
);

CREATE TABLE form (
    agency      TEXT    NOT NULL,
    form        TEXT    NOT NULL,
    version     BIGINT  NOT NULL,
    definition  TEXT    NOT NULL,
    PRIMARY KEY (agency, form, version)
);

CREATE TABLE account (
    agency        TEXT NOT NULL,
    login         TEXT NOT NULL,
    person        TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    PRIMARY KEY (agency, login)
);

-- A login name is typed without an agency, so it is unique across agencies.
CREATE UNIQUE INDEX account_login ON account (login);

CREATE TABLE web_session (
    token_hash TEXT    NOT NULL,
    agency     TEXT    NOT NULL,
    person     TEXT    NOT NULL,
    created_at BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    PRIMARY KEY (token_hash)
);

-- Failed attempts by what was tried (a login, an address), for slowing down.
CREATE TABLE failed_attempt (
    subject    TEXT    NOT NULL,
    failures   BIGINT  NOT NULL,
    last_at    BIGINT  NOT NULL,
    PRIMARY KEY (subject)
);

-- Public halves of the server's keys, old ones too: receipts are verified for ever.
CREATE TABLE server_key (
    key_id     TEXT    NOT NULL,
    x          TEXT    NOT NULL,
    created_at BIGINT  NOT NULL,
    PRIMARY KEY (key_id)
);

CREATE TABLE enrolment_code (
    agency     TEXT    NOT NULL,
    code_hash  TEXT    NOT NULL,
    person     TEXT    NOT NULL,
    issued_by  TEXT    NOT NULL,
    issued_at  BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    used_at    BIGINT ,
    used_by    TEXT,
    PRIMARY KEY (agency, code_hash)
);

CREATE UNIQUE INDEX enrolment_code_hash ON enrolment_code (code_hash);

-- A device is a key pair of one person on one phone; head_* is the batch it sent last.
CREATE TABLE device (
    agency      TEXT    NOT NULL,
    device      TEXT    NOT NULL,
    person      TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    app         TEXT    NOT NULL,
    x           TEXT    NOT NULL,
    enrolled_at BIGINT  NOT NULL,
    revoked_at  BIGINT ,
    revoked_by  TEXT,
    head_number BIGINT  NOT NULL,
    head_hash   TEXT    NOT NULL,
    head_at     BIGINT ,
    PRIMARY KEY (agency, device)
);

-- A key id is a thumbprint, so it is unique by nature; requests name it before the agency is known.
CREATE UNIQUE INDEX device_key ON device (device);

-- What people and administrators did. Append-only. Intake is not repeated here: the batch with its receipt is its event.
CREATE TABLE audit_event (
    agency  TEXT    NOT NULL,
    event   TEXT    NOT NULL,
    at      BIGINT  NOT NULL,
    actor   TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    detail  TEXT    NOT NULL,
    PRIMARY KEY (agency, event)
);
