-- Passwords that somebody else chose for an account. One is such while the account still has this very hash; it opens nothing
-- but the choice of an own one, and that until until_at (epoch milliseconds).
CREATE TABLE issued_password (
    agency        TEXT    NOT NULL,
    login         TEXT    NOT NULL,
    password_hash TEXT    NOT NULL,
    until_at      BIGINT  NOT NULL,
    PRIMARY KEY (agency, login)
);
