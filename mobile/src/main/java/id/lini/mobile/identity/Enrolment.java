package id.lini.mobile.identity;

import id.lini.mobile.net.Exchange;
import id.lini.mobile.net.PlainHttp;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.IdentityStore;
import id.lini.mobile.store.Store;
import id.lini.mobile.vault.Share;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.enrolment.Recovery;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Makes a phone known to its server with a one-time code. */
public final class Enrolment {
    private static final String TARGET = "/api/v1/enrolments";
    private static final int MAX_NAME = 60;

    private final Store store;
    private final SyncTransport.Factory transports;
    private final String app;

    /** Enrolment into {@code store}; {@code app} is the app's version. */
    public Enrolment(Store store, SyncTransport.Factory transports, String app) {
        this.store = store;
        this.transports = transports;
        this.app = app;
    }

    /** The code, if its check characters say that it was typed right. Asks nobody. */
    public static Optional<EnrolmentCode> read(String typed) {
        try {
            return Optional.of(EnrolmentCode.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address as typed, with {@code https} where no scheme was; empty when it is none. */
    public static Optional<URI> address(String typed) {
        String text = typed.strip();
        try {
            URI uri = URI.create(text.contains("://") ? text : "https://" + text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (!web || uri.getHost() == null) {
                return Optional.empty();
            }
            int port = uri.getPort();
            return Optional.of(URI.create(scheme + "://" + uri.getHost() + (port < 0 ? "" : ":" + port)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Enrols. The key is on disk before the server sees it, so that an answer lost on the way costs nothing: the same
     * code with the same key is granted again.
     */
    public EnrolmentResult enrol(String server, String code, String deviceName, Recovering recovering) {
        Optional<Identity> already = Identity.of(store);
        if (already.isPresent()) {
            return new EnrolmentResult.AlreadyEnrolled(already.get());
        }
        Optional<EnrolmentCode> read = read(code);
        if (read.isEmpty()) {
            return new EnrolmentResult.Mistyped();
        }
        Optional<URI> address = address(server);
        if (address.isEmpty()) {
            return new EnrolmentResult.WrongAddress();
        }
        if (!PlainHttp.allowed(address.get())) {
            return new EnrolmentResult.PlainAddress();
        }
        String name = deviceName.isBlank() ? "Ponsel" : deviceName.strip();
        name = name.substring(0, Math.min(name.length(), MAX_NAME));
        return ask(address.get(), read.get(), name, recovering);
    }

    /**
     * What a forgotten PIN is recovered with.
     *
     * @param token the hash of the phone's proof
     * @param fresh the share for a key that was never shown to a server
     */
    public record Recovering(Sha256 token, Share fresh) {}

    private EnrolmentResult ask(URI server, EnrolmentCode code, String deviceName, Recovering recovering) {
        IdentityStore.Kept kept = keep(server, code, deviceName, recovering.fresh());
        SigningKey key = SigningKey.ofSeed(kept.seed());
        Recovery recovery = new Recovery(recovering.token(), kept.share());
        EnrolmentRequest request = new EnrolmentRequest(code, key.verifyKey(), deviceName, app, Optional.of(recovery));
        SyncTransport.Request post = new SyncTransport.Request(
                "POST",
                TARGET,
                request.sign(key).compact(),
                Optional.of(new SyncTransport.Body("application/json", request.write(), false)));
        Exchange.Outcome outcome = Exchange.with(transports.to(server), post, "application/jose");
        if (outcome instanceof Exchange.Failed failed) {
            return new EnrolmentResult.Failed(failed.failure());
        }
        return granted(((Exchange.Answered) outcome).body(), key, server, deviceName);
    }

    /** The key and share of a first try of the same code, or new ones; on disk before the server sees them. */
    private IdentityStore.Kept keep(URI server, EnrolmentCode code, String deviceName, Share fresh) {
        Optional<IdentityStore.Kept> tried =
                store.identity().find().filter(first -> first.code().equals(code.text()));
        byte[] seed = tried.map(IdentityStore.Kept::seed)
                .orElseGet(() -> SigningKey.generate(new SecureRandom()).seed());
        String share = tried.map(IdentityStore.Kept::share).orElseGet(fresh::text);
        IdentityStore.Kept kept =
                new IdentityStore.Kept(seed, server.toString(), code.text(), deviceName, share, Optional.empty());
        store.identity().put(kept);
        return kept;
    }

    private EnrolmentResult granted(byte[] body, SigningKey key, URI server, String deviceName) {
        CompactJws compact = new CompactJws(new String(body, StandardCharsets.US_ASCII).strip());
        try {
            Grant grant = Grant.openFirst(compact);
            if (!grant.device().equals(key.verifyKey().id())) {
                return new EnrolmentResult.Failed(new SyncFailure.Untrusted("a grant for another key"));
            }
            store.identity().grant(compact.compact());
            return new EnrolmentResult.Enrolled(new Identity(key, grant, server, deviceName));
        } catch (JwsFault | JsonFault e) {
            return new EnrolmentResult.Failed(new SyncFailure.Untrusted(String.valueOf(e.getMessage())));
        }
    }
}
