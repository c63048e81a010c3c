package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.Exchange;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Store;
import id.lini.shared.jws.Sha256;
import id.lini.shared.work.SignedRequest;
import java.time.Clock;
import java.util.Optional;

/** Sends photos, one request each, after the entries that name them. What was sent before a break is not sent again. */
final class PhotoSender {
    private static final String TARGET = "/api/v1/attachments/";
    private static final int ONE_RUN = 200;

    private final Store store;
    private final Identity identity;
    private final SyncTransport transport;
    private final Clock clock;

    PhotoSender(Store store, Identity identity, SyncTransport transport, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.transport = transport;
        this.clock = clock;
    }

    /** Sends what is unsent; what stopped it. A photo that the server refuses does not stop the others. */
    Optional<SyncFailure> run() {
        Optional<SyncFailure> refused = Optional.empty();
        for (Sha256 hash : store.photos().unsent(ONE_RUN)) {
            Optional<SyncFailure> failure = send(hash);
            if (failure.filter(SyncFailure::passing).isPresent()) {
                return failure;
            }
            refused = refused.or(() -> failure);
        }
        return refused;
    }

    private Optional<SyncFailure> send(Sha256 hash) {
        String target = TARGET + hash.text();
        String signature = new SignedRequest(identity.key().verifyKey().id(), "POST", target, clock.instant())
                .sign(identity.key())
                .compact();
        byte[] bytes = store.photos().get(hash).orElseThrow();
        SyncTransport.Request post = new SyncTransport.Request(
                "POST", target, signature, Optional.of(new SyncTransport.Body("image/jpeg", bytes, false)));
        Exchange.Outcome outcome = Exchange.with(transport, post, "application/json");
        if (outcome instanceof Exchange.Failed failed) {
            return Optional.of(failed.failure());
        }
        store.photos().sent(hash);
        return Optional.empty();
    }
}
