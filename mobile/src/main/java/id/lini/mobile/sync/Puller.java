package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.Exchange;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Store;
import id.lini.shared.json.JsonFault;
import id.lini.shared.work.Holdings;
import id.lini.shared.work.SignedRequest;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fetches what the officer works on and what became of the entries. */
final class Puller {
    private static final int PAGE = 200;
    private static final String JSON = "application/json";

    private final Store store;
    private final Identity identity;
    private final SyncTransport transport;
    private final Clock clock;

    Puller(Store store, Identity identity, SyncTransport transport, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.transport = transport;
        this.clock = clock;
    }

    /** Units and forms, and how far the phone's clock is off. */
    Optional<SyncFailure> work() {
        Exchange.Outcome outcome = get("/api/v1/work");
        if (outcome instanceof Exchange.Failed failed) {
            return Optional.of(failed.failure());
        }
        try {
            Work work = Work.read(((Exchange.Answered) outcome).body());
            int unread = store.work().replace(work);
            clocks(work.serverTime());
            store.settings().put(SyncSettings.FORMS_UNREAD, Integer.toString(unread));
            return Optional.empty();
        } catch (JsonFault e) {
            return Optional.of(new SyncFailure.Untrusted(String.valueOf(e.getMessage())));
        }
    }

    /** All news since the last time, page by page; each page is kept before the next is asked for. */
    Optional<SyncFailure> states() {
        boolean more = true;
        while (more) {
            long after = store.changes().cursor();
            Exchange.Outcome outcome = get("/api/v1/states?after=" + after + "&limit=" + PAGE);
            if (outcome instanceof Exchange.Failed failed) {
                return Optional.of(failed.failure());
            }
            try {
                StatePage page = StatePage.read(((Exchange.Answered) outcome).body());
                if (page.more() && page.cursor() <= after) {
                    return Optional.of(new SyncFailure.Untrusted("news that do not advance"));
                }
                store.changes().apply(page);
                more = page.more();
            } catch (JsonFault e) {
                return Optional.of(new SyncFailure.Untrusted(String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** An answer, or why there is none. */
    record Asked<T>(Optional<T> answer, Optional<SyncFailure> failure) {}

    /** What the server holds of this phone, with the digest if that is wanted. */
    Asked<Holdings> holdings(boolean digest) {
        Exchange.Outcome outcome = get("/api/v1/holdings" + (digest ? "?digest=true" : ""));
        if (outcome instanceof Exchange.Failed failed) {
            return new Asked<>(Optional.empty(), Optional.of(failed.failure()));
        }
        try {
            Holdings holdings = Holdings.read(((Exchange.Answered) outcome).body());
            clocks(holdings.serverTime());
            return new Asked<>(Optional.of(holdings), Optional.empty());
        } catch (JsonFault e) {
            return new Asked<>(
                    Optional.empty(), Optional.of(new SyncFailure.Untrusted(String.valueOf(e.getMessage()))));
        }
    }

    /** Both clocks as they stood at the same moment: neither is corrected by the other. */
    private void clocks(Instant serverTime) {
        Instant here = clock.instant();
        store.settings()
                .put(
                        SyncSettings.CLOCK_AHEAD,
                        Long.toString(Duration.between(serverTime, here).toSeconds()));
        store.settings().put(SyncSettings.SERVER_CLOCK, serverTime.toString());
        store.settings().put(SyncSettings.PHONE_CLOCK, here.toString());
    }

    private Exchange.Outcome get(String target) {
        SignedRequest request = new SignedRequest(identity.key().verifyKey().id(), "GET", target, clock.instant());
        String signature = request.sign(identity.key()).compact();
        return Exchange.with(transport, new SyncTransport.Request("GET", target, signature, Optional.empty()), JSON);
    }
}
