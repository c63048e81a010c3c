package id.lini.server.web.login;

import id.lini.server.attempts.Attempts;
import id.lini.server.attempts.Limit;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Account;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryWriter;
import id.lini.shared.error.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gives accounts the passwords that their owners choose. */
@Singleton
final class AccountPasswords {
    /** As OWASP and NIST ask at least, and a little more; there is no second factor. */
    static final int SHORTEST = 10;

    private static final int LONGEST = 200;
    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Registry registry;
    private final RegistryWriter writer;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Transactions transactions;
    private final AuditLog audit;

    AccountPasswords(
            Registry registry,
            RegistryWriter writer,
            Passwords passwords,
            Attempts attempts,
            Sessions sessions,
            Transactions transactions,
            AuditLog audit) {
        this.registry = registry;
        this.writer = writer;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What is wrong with a wish for another password; the text's key is {@code password.fault.} and its name. */
    enum Fault {
        WRONG,
        SHORT,
        LONG,
        SAME,
        NAME,
        DIFFERENT
    }

    /**
     * Changes one's own password and ends every session of the person, this one too.
     *
     * @return what is wrong, empty when it was changed
     * @throws ApiProblem TOO_MANY_ATTEMPTS at the present password
     */
    Optional<Fault> change(SignedIn who, String present, String wanted, String again) {
        Limit limit = new Limit("password:" + who.agency() + "/" + who.person(), FREE, LONGEST_WAIT);
        Optional<Fault> unfit = unfit(present, wanted, again);
        if (unfit.isPresent()) {
            return unfit;
        }
        Duration wait = transactions.write(who.agency().value(), () -> {
            Duration remaining = attempts.remaining(List.of(limit));
            if (remaining.isZero()) {
                attempts.failed(List.of(limit));
            }
            return remaining;
        });
        if (!wait.isZero()) {
            throw ApiProblem.of(ErrorCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
        }
        Optional<Account> account = registry.accounts(who.agency()).stream()
                .filter(each -> each.person().equals(who.person()))
                .filter(each -> passwords.matches(present, each.passwordHash()))
                .findFirst();
        if (account.isEmpty()) {
            return Optional.of(Fault.WRONG);
        }
        Optional<Fault> named = named(account.get(), wanted);
        if (named.isPresent()) {
            return named;
        }
        String hash = passwords.hash(wanted);
        transactions.write(who.agency().value(), () -> {
            attempts.succeeded(limit);
            set(account.get(), hash, who.person().value());
            return true;
        });
        return Optional.empty();
    }

    /**
     * Replaces a password that somebody else gave the account; the caller has seen that {@code present} is it.
     *
     * @return what is wrong, empty when it was changed
     */
    Optional<Fault> choose(Account account, String present, String wanted, String again) {
        Optional<Fault> unfit = unfit(present, wanted, again).or(() -> named(account, wanted));
        if (unfit.isEmpty()) {
            String hash = passwords.hash(wanted);
            transactions.write(account.agency().value(), () -> {
                set(account, hash, account.person().value());
                return true;
            });
        }
        return unfit;
    }

    private void set(Account account, String hash, String by) {
        writer.password(account.login(), hash);
        sessions.closeAll(account.agency(), account.person());
        audit.record(account.agency(), by, AuditAction.PASSWORD_CHANGED, account.login(), "");
    }

    private static Optional<Fault> named(Account account, String wanted) {
        return wanted.toLowerCase(Locale.ROOT).contains(account.login()) ? Optional.of(Fault.NAME) : Optional.empty();
    }

    private static Optional<Fault> unfit(String present, String wanted, String again) {
        if (wanted.length() < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (wanted.length() > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        if (wanted.equals(present)) {
            return Optional.of(Fault.SAME);
        }
        return wanted.equals(again) ? Optional.empty() : Optional.of(Fault.DIFFERENT);
    }
}
