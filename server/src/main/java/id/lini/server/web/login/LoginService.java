package id.lini.server.web.login;

import id.lini.server.attempts.Attempts;
import id.lini.server.attempts.Limit;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Account;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Signing in with name and password. */
@Singleton
public final class LoginService {
    private static final int FREE_BY_LOGIN = 5;
    private static final int FREE_BY_ADDRESS = 30;
    private static final int LONGEST_LOGIN = 100;
    private static final String LANE = "login";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Registry registry;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Transactions transactions;
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final IssuedPasswords issued;
    private final AccountPasswords own;
    private final Clock clock;

    LoginService(
            Registry registry,
            Passwords passwords,
            Attempts attempts,
            Transactions transactions,
            Sessions sessions,
            OneTimeCodes codes,
            IssuedPasswords issued,
            AccountPasswords own,
            Clock clock) {
        this.registry = registry;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transactions = transactions;
        this.sessions = sessions;
        this.codes = codes;
        this.issued = issued;
        this.own = own;
        this.clock = clock;
    }

    /**
     * What somebody typed.
     *
     * @param code a one-time code, empty for none
     * @param browser what the browser says it is
     * @param address where the request comes from
     */
    public record Attempt(String login, String password, String code, String browser, String address) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Attempt[" + login + ", " + address + "]";
        }
    }

    /**
     * Begins a session.
     *
     * @return the secret for the cookie
     * @throws ApiProblem LOGIN_WRONG, the same for a wrong name and a wrong password; TOTP_NEEDED or TOTP_WRONG for people
     *     who turned one-time codes on; PASSWORD_TO_CHOOSE for a password that somebody else chose, PASSWORD_OVER when that
     *     was too long ago; TOO_MANY_ATTEMPTS
     */
    public String login(Attempt attempt) {
        Account account = enter(attempt);
        if (mustChoose(account)) {
            throw ApiProblem.of(ErrorCode.PASSWORD_TO_CHOOSE);
        }
        return begin(account, attempt);
    }

    /**
     * What came of choosing a password.
     *
     * @param fault what is wrong with it
     * @param token the secret for the cookie; empty where something is wrong
     */
    record Choice(Optional<AccountPasswords.Fault> fault, Optional<String> token) {}

    /**
     * Replaces a password that somebody else chose, and begins a session.
     *
     * @throws ApiProblem as {@link #login}; LOGIN_WRONG also for a password that its owner chose
     */
    Choice choose(Attempt attempt, String wanted, String again) {
        Account account = enter(attempt);
        if (!mustChoose(account)) {
            throw ApiProblem.of(ErrorCode.LOGIN_WRONG);
        }
        Optional<AccountPasswords.Fault> fault = own.choose(account, attempt.password(), wanted, again);
        return new Choice(fault, fault.isPresent() ? Optional.empty() : Optional.of(begin(account, attempt)));
    }

    private boolean mustChoose(Account account) {
        Optional<Instant> until = issued.until(account);
        if (until.filter(clock.instant()::isAfter).isPresent()) {
            throw ApiProblem.of(ErrorCode.PASSWORD_OVER);
        }
        return until.isPresent();
    }

    private String begin(Account account, Attempt attempt) {
        return sessions.open(new Sessions.Owner(account.agency(), account.person()), attempt.browser());
    }

    private Account enter(Attempt attempt) {
        String login = attempt.login().strip().toLowerCase(Locale.ROOT);
        if (login.length() > LONGEST_LOGIN) {
            throw ApiProblem.of(ErrorCode.LOGIN_WRONG);
        }
        Limit byLogin = new Limit("login:" + login, FREE_BY_LOGIN, LONGEST);
        Limit byAddress = new Limit("login from:" + attempt.address(), FREE_BY_ADDRESS, LONGEST);
        countBeforeLooking(List.of(byLogin, byAddress));
        Optional<Account> account = registry.account(login);
        boolean right = account.map(each -> passwords.matches(attempt.password(), each.passwordHash()))
                .orElseGet(() -> {
                    passwords.matchNobody(attempt.password());
                    return false;
                });
        Optional<SignedIn> person =
                account.filter(each -> right && inForce(each)).flatMap(each -> find(each.agency(), each.person()));
        if (person.isEmpty()) {
            throw ApiProblem.of(ErrorCode.LOGIN_WRONG);
        }
        askForCode(person.get(), attempt.code(), List.of(byLogin, byAddress));
        transactions.write(LANE, () -> {
            attempts.succeeded(byLogin);
            // One right password does not clear an address from which others are guessed.
            attempts.takenBack(byAddress);
            return true;
        });
        return account.get();
    }

    /** A missing code is no guess and costs nothing; a wrong one stays counted like a wrong password. */
    private void askForCode(SignedIn person, String code, List<Limit> limits) {
        if (!codes.on(person.agency(), person.person())) {
            return;
        }
        if (code.isBlank()) {
            transactions.write(LANE, () -> {
                limits.forEach(attempts::takenBack);
                return true;
            });
            throw ApiProblem.of(ErrorCode.TOTP_NEEDED);
        }
        if (!codes.check(person.agency(), person.person(), code)) {
            throw ApiProblem.of(ErrorCode.TOTP_WRONG);
        }
    }

    /** Who a session belongs to, with today's roles; empty when the session is over or the person has no role left. */
    public Optional<SignedIn> whose(String token) {
        return sessions.find(token).flatMap(owner -> find(owner.agency(), owner.person()));
    }

    private boolean inForce(Account account) {
        return registry.find(account.agency())
                .filter(registers -> account.opensOn(registers.today(clock)))
                .isPresent();
    }

    private Optional<SignedIn> find(AgencyId agency, PersonId person) {
        return registry.find(agency)
                .map(registers -> signedIn(registers, person))
                .filter(each -> !each.roles().isEmpty());
    }

    private SignedIn signedIn(RegistrySnapshot registers, PersonId person) {
        LocalDate today = registers.today(clock);
        return new SignedIn(
                registers.agency().id(),
                registers.agency().name(),
                registers.agency().zone(),
                person,
                registers.nameOf(person),
                Set.copyOf(registers.roles(person, today)));
    }

    /**
     * Counts an attempt before the password is looked at, and takes it back when it was right: so a hundred guesses sent
     * at once count as a hundred.
     */
    private void countBeforeLooking(List<Limit> limits) {
        Duration wait = transactions.write(LANE, () -> {
            Duration remaining = attempts.remaining(limits);
            if (remaining.isZero()) {
                attempts.failed(limits);
            }
            return remaining;
        });
        if (!wait.isZero()) {
            throw ApiProblem.of(ErrorCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
        }
    }
}
