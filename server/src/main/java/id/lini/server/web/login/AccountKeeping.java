package id.lini.server.web.login;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditEvent;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Account;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accounts of other people: opening one, giving it a password that its owner replaces at once, closing it. An
 * administrator does so on a page, whoever runs the machine at the command line.
 */
@Singleton
public final class AccountKeeping {
    /** What a name to sign in with looks like. */
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private final Registry registry;
    private final RegistryEdits edits;
    private final Passwords passwords;
    private final IssuedPasswords issued;
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final Transactions transactions;
    private final Clock clock;

    AccountKeeping(
            Registry registry,
            RegistryEdits edits,
            Passwords passwords,
            IssuedPasswords issued,
            Sessions sessions,
            OneTimeCodes codes,
            Transactions transactions,
            Clock clock) {
        this.registry = registry;
        this.edits = edits;
        this.passwords = passwords;
        this.issued = issued;
        this.sessions = sessions;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An account of a person.
     *
     * @param open whether it opens anything today
     * @param until until when a password that was given to it may be replaced, empty for an own one
     */
    public record Line(String login, boolean open, Optional<Instant> until) {}

    /** A password that was given to an account, told once. */
    public record Issued(String login, String password, Instant until) {
        /** Without what is secret. */
        @Override
        public String toString() {
            return "Issued[" + login + "]";
        }
    }

    /** A person's accounts. */
    public List<Line> of(AgencyId agency, PersonId person) {
        LocalDate today = registry.of(agency).today(clock);
        return registry.accounts(agency).stream()
                .filter(account -> account.person().equals(person))
                .map(account -> new Line(account.login(), account.opensOn(today), issued.until(account)))
                .toList();
    }

    /**
     * Opens an account for somebody.
     *
     * @throws ApiProblem NOT_FOUND for nobody of the agency; LOGIN_UNFIT naming a login that is ill-formed or taken
     */
    public Issued open(SignedIn by, PersonId person, String wanted) {
        String login = wanted.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw ApiProblem.of(ErrorCode.LOGIN_UNFIT, wanted);
        }
        String password = issued.random();
        String hash = passwords.hash(password);
        return transactions.write(by.agency().value(), () -> {
            if (registry.account(login).isPresent()) {
                throw ApiProblem.of(ErrorCode.LOGIN_UNFIT, login);
            }
            Account account = Account.lasting(by.agency(), login, person, hash);
            edits.keepAccount(by.person().value(), AuditAction.ACCOUNT_OPENED, account);
            return new Issued(login, password, issued.note(account));
        });
    }

    /**
     * Gives an account a new password and opens it where it was closed. Its sessions end and its one-time codes are off, so
     * that whoever lost the phone that shows them comes in again.
     *
     * @throws ApiProblem NOT_FOUND for an account that this person does not have
     */
    public Issued renew(SignedIn by, PersonId person, String login) {
        return renew(by.person().value(), account(by, person, login));
    }

    /** The same for whoever runs the machine; empty when there is no such account. */
    Optional<Issued> reset(String login) {
        return registry.account(login.strip().toLowerCase(Locale.ROOT))
                .map(account -> renew(AuditEvent.SYSTEM, account));
    }

    /**
     * Closes an account at once; it stays in the registers.
     *
     * @throws ApiProblem NOT_FOUND for an account that this person does not have; OWN_ACCOUNT for one's own
     */
    public void close(SignedIn by, PersonId person, String login) {
        Account account = account(by, person, login);
        if (person.equals(by.person())) {
            throw ApiProblem.of(ErrorCode.OWN_ACCOUNT);
        }
        LocalDate yesterday = registry.of(by.agency()).today(clock).minusDays(1);
        transactions.write(by.agency().value(), () -> {
            edits.keepAccount(
                    by.person().value(),
                    AuditAction.ACCOUNT_CLOSED,
                    new Account(
                            account.agency(), account.login(), person, account.passwordHash(), Optional.of(yesterday)));
            sessions.closeAll(account.agency(), person);
            return true;
        });
    }

    private Issued renew(String by, Account account) {
        String password = issued.random();
        Account next = Account.lasting(account.agency(), account.login(), account.person(), passwords.hash(password));
        return transactions.write(account.agency().value(), () -> {
            edits.keepAccount(by, AuditAction.PASSWORD_ISSUED, next);
            sessions.closeAll(account.agency(), account.person());
            codes.lost(account.agency(), account.person(), by);
            return new Issued(next.login(), password, issued.note(next));
        });
    }

    private Account account(SignedIn by, PersonId person, String login) {
        return registry.accounts(by.agency()).stream()
                .filter(each -> each.login().equals(login) && each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, login));
    }
}
