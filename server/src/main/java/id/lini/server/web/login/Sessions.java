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
import java.util.Optional;

/** Sessions in the store: they survive a restart, can be ended by the server, and serve several servers alike. */
@Singleton
public final class Sessions {
    /** A working day. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;

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

    /** Begins a session and returns the secret for the cookie. */
    public String open(Owner owner) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64Url.encode(bytes);
        long now = clock.millis();
        SessionRow row = new SessionRow(
                hash(token), owner.agency().value(), owner.person().value(), now, now + LIFE.toMillis());
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
