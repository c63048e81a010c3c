package id.lini.mobile.identity;

import id.lini.mobile.net.Exchange;
import id.lini.mobile.net.PlainHttp;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.vault.Keyring;
import id.lini.mobile.vault.Share;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.RecoveryRequest;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.Base64Url;
import java.net.URI;
import java.util.Optional;

/** Gets the share of an officer who forgot the PIN from the server, with a code that the administrator issued for it. */
public final class Reset {
    private static final String TARGET = "/api/v1/recoveries";

    private final SyncTransport.Factory transports;

    /** Over transports to any server. */
    public Reset(SyncTransport.Factory transports) {
        this.transports = transports;
    }

    /** What the server answered. */
    public sealed interface Answer {}

    /** The share. */
    public record Given(Share share) implements Answer {}

    /** Why not; the same code may be tried again. */
    public record Failed(SyncFailure failure) implements Answer {}

    /** Asks, blocking. The same code and phone are answered again, so that an answer lost on the way costs nothing. */
    public Answer ask(Keyring.Claim claim, EnrolmentCode code) {
        URI server = URI.create(claim.server());
        if (!PlainHttp.allowed(server)) {
            return new Failed(new SyncFailure.Unreachable("plain http"));
        }
        RecoveryRequest request = new RecoveryRequest(code, new KeyId(claim.device()), Base64Url.encode(claim.token()));
        SyncTransport.Request post = new SyncTransport.Request(
                "POST", TARGET, "", Optional.of(new SyncTransport.Body("application/json", request.write(), false)));
        Exchange.Outcome outcome = Exchange.with(transports.to(server), post, "application/json");
        if (outcome instanceof Exchange.Failed failed) {
            return new Failed(failed.failure());
        }
        try {
            return new Given(Share.of(RecoveryRequest.share(((Exchange.Answered) outcome).body())));
        } catch (JsonFault e) {
            return new Failed(new SyncFailure.Untrusted(String.valueOf(e.getMessage())));
        }
    }
}
