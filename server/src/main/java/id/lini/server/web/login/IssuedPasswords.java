package id.lini.server.web.login;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Account;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Passwords that somebody else gave an account: each opens nothing but the choice of an own one, and only for a while. */
@Singleton
final class IssuedPasswords {
    /** So long the paper it was written on may travel. */
    static final Duration LIFE = Duration.ofDays(3);

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Sql sql;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssuedPasswords(Sql sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A random one, to be read aloud and typed. */
    String random() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < GROUPS * GROUP; index++) {
            text.append(index > 0 && index % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Notes that the password this account has was given to it; call it within the write that does so. Until when. */
    Instant note(Account account) {
        Instant until = clock.instant().plus(LIFE);
        sql.update(
                "INSERT INTO issued_password (agency, login, password_hash, until_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (agency, login) DO UPDATE SET password_hash = excluded.password_hash,"
                        + " until_at = excluded.until_at",
                account.agency().value(),
                account.login(),
                account.passwordHash(),
                until.toEpochMilli());
        return until;
    }

    /** Until when the password of an account was given to it; empty for one that its owner chose. */
    Optional<Instant> until(Account account) {
        return transactions
                .read(() -> sql.list(
                        "SELECT until_at FROM issued_password WHERE agency = ? AND login = ? AND password_hash = ?",
                        row -> row.getLong("until_at"),
                        account.agency().value(),
                        account.login(),
                        account.passwordHash()))
                .stream()
                .map(Instant::ofEpochMilli)
                .findFirst();
    }
}
