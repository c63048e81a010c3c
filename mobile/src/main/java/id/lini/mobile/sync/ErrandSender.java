package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.Exchange;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Errand;
import id.lini.mobile.store.Store;
import id.lini.shared.work.SignedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Sends small requests, one by one. Each may arrive twice, which the server takes for once. */
final class ErrandSender {
    private static final int ONE_RUN = 50;
    private static final SyncTransport.Body NOTHING =
            new SyncTransport.Body("application/octet-stream", new byte[0], false);

    private final Store store;
    private final Identity identity;
    private final SyncTransport transport;
    private final Clock clock;

    ErrandSender(Store store, Identity identity, SyncTransport transport, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.transport = transport;
        this.clock = clock;
    }

    /** Sends what waits; what stopped it. A refusal is kept for the officer to see, and stops nothing. */
    Optional<SyncFailure> run() {
        for (Errand errand : store.errands().waiting(ONE_RUN)) {
            Optional<SyncFailure> failure = send(errand);
            if (failure.filter(found -> !(found instanceof SyncFailure.Refused)).isPresent()) {
                return failure;
            }
            store.errands().answered(errand, failure.isEmpty() ? Errand.State.DONE : Errand.State.REFUSED);
        }
        return Optional.empty();
    }

    private Optional<SyncFailure> send(Errand errand) {
        String target = target(errand);
        String signature = new SignedRequest(identity.key().verifyKey().id(), "POST", target, clock.instant())
                .sign(identity.key())
                .compact();
        SyncTransport.Request post = new SyncTransport.Request("POST", target, signature, Optional.of(NOTHING));
        Exchange.Outcome outcome = Exchange.with(transport, post, Exchange.NO_BODY);
        return outcome instanceof Exchange.Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    /** Signed and sent as it stands here, so everything beyond ASCII and each blank is escaped. */
    private static String target(Errand errand) {
        return switch (errand.kind()) {
            case READ -> "/api/v1/messages/" + errand.subject() + "/read";
            case REOPEN ->
                "/api/v1/entries/" + errand.subject() + "/reopening?reason="
                        + URLEncoder.encode(errand.reason(), StandardCharsets.UTF_8)
                                .replace("+", "%20");
        };
    }
}
