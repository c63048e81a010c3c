-- Reminders to officers, fetched by their phones with their work. A text is never changed.
CREATE TABLE message (
    agency       TEXT    NOT NULL,
    message      TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    sender       TEXT    NOT NULL,
    sender_name  TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    at           BIGINT  NOT NULL,
    delivered_at BIGINT ,
    read_at      BIGINT ,
    PRIMARY KEY (agency, message)
);

CREATE INDEX message_person ON message (agency, person, message);
