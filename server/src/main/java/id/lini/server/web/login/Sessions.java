package id.lini.server.web.login;

import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sessions in the store: they survive a restart, can be ended by the server, and serve several servers alike. */
@Singleton
public final class Sessions {
    /** A working day. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;
    private static final int ID_LENGTH = 16;

    private final SessionRepository repository;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whose session.
     *
     * @param agency where the person works
     */
    public record Owner(AgencyId agency, PersonId person) {}

    /**
     * A session as its owner sees it.
     *
     * @param id names it, and opens nothing
     */
    public record Open(String id, String browser, Instant since, Instant until) {}

    /** A person's sessions that are not over, the newest first. */
    public List<Open> of(Owner owner) {
        return repository
                .findByAgencyAndPerson(owner.agency().value(), owner.person().value())
                .stream()
                .filter(row -> row.expiresAt() > clock.millis())
                .sorted(Comparator.comparing((SessionRow row) -> -row.createdAt()))
                .map(row -> new Open(
                        id(row.tokenHash()),
                        row.browser(),
                        Instant.ofEpochMilli(row.createdAt()),
                        Instant.ofEpochMilli(row.expiresAt())))
                .toList();
    }

    /** The name of the session of a cookie. */
    static String idOf(String token) {
        return id(hash(token));
    }

    private static String id(String tokenHash) {
        return tokenHash.substring(0, ID_LENGTH);
    }

    /** Ends one session of a person by its name; another's is left alone. */
    public void end(Owner owner, String id) {
        transactions.write(owner.agency().value(), () -> {
            repository
                    .findByAgencyAndPerson(
                            owner.agency().value(), owner.person().value())
                    .stream()
                    .filter(row -> id(row.tokenHash()).equals(id))
                    .forEach(row -> repository.deleteById(row.tokenHash()));
            return true;
        });
    }

    /** Begins a session and returns the secret for the cookie. */
    public String open(Owner owner) {
        return open(owner, "");
    }

    /**
     * Begins a session.
     *
     * @param browser what the browser says it is
     * @return the secret for the cookie
     */
    public String open(Owner owner, String browser) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64Url.encode(bytes);
        long now = clock.millis();
        SessionRow row = new SessionRow(
                hash(token),
                owner.agency().value(),
                owner.person().value(),
                now,
                now + LIFE.toMillis(),
                Browsers.words(browser));
        transactions.write(owner.agency().value(), () -> {
            repository.deleteByExpiresAtLessThan(now);
            return repository.save(row);
        });
        return token;
    }

    /** Whose session a cookie is, empty when it is not known or over. */
    public Optional<Owner> find(String token) {
        return repository
                .findById(hash(token))
                .filter(row -> row.expiresAt() > clock.millis())
                .map(row -> new Owner(new AgencyId(row.agency()), new PersonId(row.person())));
    }

    /** Ends a session. */
    public void close(String token) {
        find(token)
                .ifPresent(owner -> transactions.write(owner.agency().value(), () -> {
                    repository.deleteById(hash(token));
                    return true;
                }));
    }

    /** Ends every session of a person, on all machines. */
    public void closeAll(AgencyId agency, PersonId person) {
        transactions.write(agency.value(), () -> {
            repository.deleteByAgencyAndPerson(agency.value(), person.value());
            return true;
        });
    }

    private static String hash(String token) {
        return Sha256.of(token).text();
    }
}
