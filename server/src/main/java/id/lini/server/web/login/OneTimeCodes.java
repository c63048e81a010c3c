package id.lini.server.web.login;

import id.lini.server.attempts.Attempts;
import id.lini.server.attempts.Limit;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The second step of signing in, for people who turned it on. Whoever may read the store's file may make codes. */
@Singleton
final class OneTimeCodes {
    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final TotpRepository repository;
    private final Attempts attempts;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(TotpRepository repository, Attempts attempts, Transactions transactions, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.attempts = attempts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether signing in asks this person for a code. */
    boolean on(AgencyId agency, PersonId person) {
        return row(agency, person).filter(row -> row.confirmedAt() != null).isPresent();
    }

    /** A new secret for an authenticator app; nothing is asked for until a first code is {@link #confirm}ed. */
    String begin(AgencyId agency, PersonId person) {
        if (on(agency, person)) {
            throw new IllegalStateException("one-time codes are on: turn them off first");
        }
        String secret = Totp.newSecret(random);
        transactions.write(agency.value(), () -> {
            repository.begin(agency.value(), person.value(), secret);
            return true;
        });
        return secret;
    }

    /** The secret that waits for its first code. */
    Optional<String> waiting(AgencyId agency, PersonId person) {
        return row(agency, person).filter(row -> row.confirmedAt() == null).map(TotpRow::secret);
    }

    /** Turns codes on with a first one; false when it is wrong. */
    boolean confirm(AgencyId agency, PersonId person, String code) {
        if (!check(agency, person, code)) {
            return false;
        }
        transactions.write(agency.value(), () -> {
            repository.confirm(agency.value(), person.value(), clock.millis());
            audit.record(agency, person.value(), AuditAction.TOTP_ON, person.value(), "");
            return true;
        });
        return true;
    }

    /**
     * Turns codes off; false when the code is wrong.
     *
     * @throws ApiProblem TOO_MANY_ATTEMPTS: whoever sits at somebody's open page must not try them all
     */
    boolean off(AgencyId agency, PersonId person, String code) {
        Limit limit = new Limit("code off:" + agency + "/" + person, FREE, LONGEST_WAIT);
        Duration wait = transactions.write(agency.value(), () -> {
            Duration remaining = attempts.remaining(List.of(limit));
            if (remaining.isZero()) {
                attempts.failed(List.of(limit));
            }
            return remaining;
        });
        if (!wait.isZero()) {
            throw ApiProblem.of(ErrorCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
        }
        if (!check(agency, person, code)) {
            return false;
        }
        transactions.write(agency.value(), () -> {
            attempts.succeeded(limit);
            repository.drop(agency.value(), person.value());
            audit.record(agency, person.value(), AuditAction.TOTP_OFF, person.value(), "");
            return true;
        });
        return true;
    }

    /** Turns codes off for somebody who lost what shows them; nothing where they are not on. Call it within a write. */
    void lost(AgencyId agency, PersonId person, String by) {
        if (repository.drop(agency.value(), person.value()) > 0) {
            audit.record(agency, by, AuditAction.TOTP_OFF, person.value(), "");
        }
    }

    /** Whether a code is right now, and uses it up. */
    boolean check(AgencyId agency, PersonId person, String code) {
        Optional<TotpRow> row = row(agency, person);
        if (row.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.of(row.get().secret())
                .matches(code, clock.instant(), row.get().lastStep());
        return step.isPresent()
                && transactions.write(
                                agency.value(), () -> repository.use(agency.value(), person.value(), step.getAsLong()))
                        == 1;
    }

    private Optional<TotpRow> row(AgencyId agency, PersonId person) {
        return repository.find(agency.value(), person.value());
    }
}
