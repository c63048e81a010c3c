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
    private final Clock clock;

    LoginService(
            Registry registry,
            Passwords passwords,
            Attempts attempts,
            Transactions transactions,
            Sessions sessions,
            OneTimeCodes codes,
            Clock clock) {
        this.registry = registry;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transactions = transactions;
        this.sessions = sessions;
        this.codes = codes;
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
     *     who turned one-time codes on; TOO_MANY_ATTEMPTS
     */
    public String login(Attempt attempt) {
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
        return sessions.open(
                new Sessions.Owner(person.get().agency(), person.get().person()), attempt.browser());
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
