-- What phones sent, as received. Append-only.

CREATE TABLE batch (
    agency      TEXT    NOT NULL,
    batch       TEXT    NOT NULL,
    device      TEXT    NOT NULL,
    number      BIGINT  NOT NULL,
    person      TEXT    NOT NULL,
    -- the detached JWS: header as base64url and signature; its payload is body, byte for byte
    protected   TEXT    NOT NULL,
    signature   TEXT    NOT NULL,
    body        BYTEA    NOT NULL,
    hash        TEXT    NOT NULL,
    made_at     BIGINT  NOT NULL,
    received_at BIGINT  NOT NULL,
    accepted    BIGINT  NOT NULL,
    refused     BIGINT  NOT NULL,
    receipt     TEXT    NOT NULL,
    PRIMARY KEY (agency, batch)
);

CREATE UNIQUE INDEX batch_number ON batch (agency, device, number);

-- An index over the accepted entries: their content stays in the signed body, at ordinal.
-- slot is what may count only once: form, unit and period of a periodic report; an event and its corrections.
CREATE TABLE entry (
    agency       TEXT    NOT NULL,
    entry        TEXT    NOT NULL,
    batch        TEXT    NOT NULL,
    ordinal      BIGINT  NOT NULL,
    form         TEXT    NOT NULL,
    form_version BIGINT  NOT NULL,
    unit         TEXT    NOT NULL,
    period       TEXT    NOT NULL,
    slot         TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    supersedes   TEXT,
    recorded_at  BIGINT  NOT NULL,
    received_at  BIGINT  NOT NULL,
    PRIMARY KEY (agency, entry)
);

CREATE INDEX entry_slot ON entry (agency, slot);

-- Review works batch by batch; ids grow with time, so this index is only ever appended to.
CREATE INDEX entry_batch ON entry (agency, batch);

CREATE TABLE refusal (
    agency     TEXT    NOT NULL,
    batch      TEXT    NOT NULL,
    ordinal    BIGINT  NOT NULL,
    entry      TEXT,
    code       TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    message_id TEXT    NOT NULL,
    message_en TEXT    NOT NULL,
    PRIMARY KEY (agency, batch, ordinal)
);

CREATE INDEX refusal_entry ON refusal (agency, entry);

-- Faults of devices that proved who they are: gaps, forks, altered replays, sending after revocation.
CREATE TABLE incident (
    agency   TEXT    NOT NULL,
    device   TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    number   BIGINT  NOT NULL,
    times    BIGINT  NOT NULL,
    first_at BIGINT  NOT NULL,
    last_at  BIGINT  NOT NULL,
    detail   TEXT    NOT NULL,
    PRIMARY KEY (agency, device, code, number)
);

-- Batches with entries nobody decided on yet.
CREATE TABLE review_queue (
    agency      TEXT    NOT NULL,
    batch       TEXT    NOT NULL,
    received_at BIGINT  NOT NULL,
    pending     BIGINT  NOT NULL,
    PRIMARY KEY (agency, batch)
);

CREATE INDEX review_queue_pending ON review_queue (agency, received_at) WHERE pending > 0;
