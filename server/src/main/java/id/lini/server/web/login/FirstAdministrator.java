package id.lini.server.web.login;

import id.lini.server.attempts.Attempts;
import id.lini.server.attempts.Limit;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Account;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first administrator of an agency: whoever installs asks for a code at the command line, and whoever types it on the
 * page within a day chooses name and password. Only while the agency has no administrator who can sign in.
 */
@Singleton
final class FirstAdministrator {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int FREE = 5;

    private final Registry registry;
    private final RegistryEdits edits;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sql sql;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(
            Registry registry,
            RegistryEdits edits,
            Passwords passwords,
            Attempts attempts,
            Sql sql,
            Transactions transactions,
            Clock clock) {
        this.registry = registry;
        this.edits = edits;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What somebody chose. */
    record Wish(String agency, String code, String name, String login, String password) {
        /** Without what is secret. */
        @Override
        public String toString() {
            return "Wish[" + agency + ", " + login + "]";
        }
    }

    /** A new code in place of an older one; empty when the agency is unknown or has an administrator already. */
    Optional<EnrolmentCode> issue(String agency) {
        Optional<AgencyId> id = agency(agency);
        if (id.isEmpty() || administered(id.get())) {
            return Optional.empty();
        }
        EnrolmentCode code = EnrolmentCode.generate(random);
        String hash = passwords.hash(code.text());
        transactions.write(
                agency,
                () -> sql.update(
                        "INSERT INTO setup_code (agency, code_hash, expires_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (agency) DO UPDATE SET code_hash = excluded.code_hash,"
                                + " expires_at = excluded.expires_at",
                        agency,
                        hash,
                        clock.millis() + LIFE.toMillis()));
        return Optional.of(code);
    }

    /**
     * Makes the administrator and uses the code up.
     *
     * @throws ApiProblem CODE_UNKNOWN for a wrong, used or late code and for a wrong agency alike; REQUEST_INVALID naming
     *     the field; TOO_MANY_ATTEMPTS
     */
    void begin(Wish wish) {
        String login = wish.login().strip().toLowerCase(Locale.ROOT);
        require(wish.name().strip().length() >= 2 && wish.name().length() <= 100, "name");
        require(
                AccountKeeping.LOGIN.matcher(login).matches()
                        && registry.account(login).isEmpty(),
                "login");
        require(
                wish.password().length() >= AccountPasswords.SHORTEST
                        && wish.password().length() <= 200,
                "password");
        Limit limit = new Limit("setup", FREE, LONGEST_WAIT);
        Duration wait = transactions.write("setup", () -> {
            Duration remaining = attempts.remaining(List.of(limit));
            if (remaining.isZero()) {
                attempts.failed(List.of(limit));
            }
            return remaining;
        });
        if (!wait.isZero()) {
            throw ApiProblem.of(ErrorCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
        }
        AgencyId agency = agency(wish.agency())
                .filter(each -> !administered(each) && right(each, wish.code()))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.CODE_UNKNOWN));
        String hash = passwords.hash(wish.password());
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        PersonId id = new PersonId("admin-" + login);
        transactions.write(agency.value(), () -> {
            if (sql.update("DELETE FROM setup_code WHERE agency = ?", agency.value()) != 1) {
                throw ApiProblem.of(ErrorCode.CODE_UNKNOWN);
            }
            edits.addAdministrator(
                    agency,
                    new Person(id, wish.name().strip(), today, Optional.empty()),
                    new Assignment(id, Role.ADMINISTRATOR, registers.agency().area(), today, Optional.empty()),
                    Account.lasting(agency, login, id, hash));
            attempts.succeeded(limit);
            return true;
        });
    }

    private boolean right(AgencyId agency, String typed) {
        EnrolmentCode code;
        try {
            code = EnrolmentCode.parse(typed);
        } catch (IllegalArgumentException e) {
            return false;
        }
        List<String> hashes = transactions.read(() -> sql.list(
                "SELECT code_hash FROM setup_code WHERE agency = ? AND expires_at > ?",
                row -> row.getString("code_hash"),
                agency.value(),
                clock.millis()));
        return hashes.stream().anyMatch(hash -> passwords.matches(code.text(), hash));
    }

    private boolean administered(AgencyId agency) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        return registry.accounts(agency).stream()
                .anyMatch(account -> account.opensOn(today)
                        && registers.roles(account.person(), today).contains(Role.ADMINISTRATOR));
    }

    private Optional<AgencyId> agency(String text) {
        return registry.agencies().stream()
                .filter(each -> each.value().equals(text.strip()))
                .findFirst();
    }

    private static void require(boolean right, String field) {
        if (!right) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, field);
        }
    }
}
