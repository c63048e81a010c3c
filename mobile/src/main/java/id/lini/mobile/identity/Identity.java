package id.lini.mobile.identity;

import id.lini.mobile.store.IdentityStore;
import id.lini.mobile.store.Store;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.SigningKey;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An enrolled officer on this phone.
 *
 * @param key the phone's own; the private half never leaves it
 * @param server where batches go
 */
public record Identity(SigningKey key, Grant grant, URI server, String deviceName) {

    /** Checks that nothing is missing. */
    public Identity {
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(grant, "grant is null");
        Objects.requireNonNull(server, "server is null");
        Objects.requireNonNull(deviceName, "deviceName is null");
    }

    /** The identity of a store, empty until it was enrolled. */
    public static Optional<Identity> of(Store store) {
        return store.identity()
                .find()
                .flatMap(kept -> kept.granted().map(granted -> of(kept, new CompactJws(granted))));
    }

    private static Identity of(IdentityStore.Kept kept, CompactJws granted) {
        return new Identity(
                SigningKey.ofSeed(kept.seed()), Grant.openFirst(granted), URI.create(kept.server()), kept.deviceName());
    }
}
