package id.lini.server.enrolment;

import id.lini.server.persistence.Transactions;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.jws.VerifyKey;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The key this server signs receipts and grants with. Made at the first start; several servers on one store share the
 * file, since a phone trusts the one key it first met.
 */
@Context
public final class ServerKeys {
    private final SigningKey key;
    private final ServerKeyRepository repository;

    ServerKeys(
            @Value("${lini.data}") String folder,
            @Value("${lini.server-key.replace:false}") boolean replace,
            ServerKeyRepository repository,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        KeyFile file = new KeyFile(Path.of(folder).toAbsolutePath());
        Optional<SigningKey> found = file.read();
        if (found.isEmpty() && !replace && repository.count() > 0) {
            throw new IllegalStateException("the store has a server key, but there is none in " + file.path()
                    + ": put the file back. A new key (lini.server-key.replace) makes every phone enrol again.");
        }
        this.key = found.orElseGet(() -> file.create(new SecureRandom()));
        VerifyKey half = key.verifyKey();
        if (repository.findById(half.id().value()).isEmpty()) {
            transactions.write(
                    "server", () -> repository.save(new ServerKeyRow(half.id().value(), half.x(), clock.millis())));
        }
    }

    /** The key to sign with. */
    public SigningKey current() {
        return key;
    }

    /** The public halves of all keys this server ever signed with, for verifying what it signed. */
    public List<VerifyKey> all() {
        return repository.findAll().stream().map(row -> VerifyKey.of(row.x())).toList();
    }
}
