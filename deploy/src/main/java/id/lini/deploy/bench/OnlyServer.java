package id.lini.deploy.bench;

import id.lini.mobile.net.SyncTransport;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** As much of a server as a phone needs to begin: it grants, and gives work. It is never measured. */
final class OnlyServer implements SyncTransport.Factory {
    static final String ADDRESS = "http://localhost";

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final List<Unit> units;
    private final List<String> forms;

    OnlyServer(List<Unit> units, List<String> forms) {
        this.units = units;
        this.forms = forms;
    }

    SigningKey key() {
        return key;
    }

    @Override
    public SyncTransport to(URI server) {
        return this::answer;
    }

    private SyncTransport.Reply answer(SyncTransport.Request request) throws IOException {
        if (request.target().equals("/api/v1/enrolments")) {
            EnrolmentRequest asking =
                    EnrolmentRequest.read(request.body().orElseThrow().bytes());
            Grant grant = new Grant(
                    new AgencyId("bench"),
                    "Dinas",
                    ZoneId.of("Asia/Jakarta"),
                    asking.key().id(),
                    new PersonId("plkb-01"),
                    "Petugas",
                    "PLKB",
                    key.verifyKey());
            return new SyncTransport.Reply(
                    201, "application/jose", grant.sign(key).compact().getBytes(StandardCharsets.US_ASCII));
        }
        if (request.target().equals("/api/v1/work")) {
            byte[] work = new Work(Clock.systemUTC().instant(), units, forms).write();
            return new SyncTransport.Reply(200, "application/json", work);
        }
        throw new IOException("no network");
    }
}
