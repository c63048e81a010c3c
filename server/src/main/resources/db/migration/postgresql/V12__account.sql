-- Where somebody is signed in, in words; and the secrets of one-time codes, by person.
ALTER TABLE web_session ADD COLUMN browser TEXT NOT NULL DEFAULT '';

CREATE TABLE account_totp (
    agency       TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    secret       TEXT    NOT NULL,
    confirmed_at BIGINT ,
    last_step    BIGINT  NOT NULL,
    PRIMARY KEY (agency, person)
);
