package id.lini.deploy.bench;

import id.lini.deploy.demo.Administrator;
import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import id.lini.mobile.net.HttpTransport;
import id.lini.mobile.net.SyncTransport;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import java.io.IOException;
import java.util.Optional;

/** Makes a store ready: pack imported, devices enrolled as phones are. */
final class Enrolling {
    private static final int OK = 200;

    private Enrolling() {}

    static void prepare(ServerSettings settings, Crew crew) throws IOException {
        ServerProcess.command(settings, "import", Home.pekalongan().toString());
        try (ServerProcess server = ServerProcess.start(settings)) {
            Administrator administrator = Administrator.of(server.address(), Home.pekalongan());
            SyncTransport http = new HttpTransport(server.address());
            for (Crew.Device device : crew.devices()) {
                String code = administrator.issueCode(device.person().value());
                enrol(http, device, EnrolmentCode.parse(code));
            }
        }
    }

    private static void enrol(SyncTransport http, Crew.Device device, EnrolmentCode code) throws IOException {
        EnrolmentRequest request = new EnrolmentRequest(code, device.key().verifyKey(), "bench", "lini-bench");
        SyncTransport.Reply reply = http.send(new SyncTransport.Request(
                "POST",
                "/api/v1/enrolments",
                request.sign(device.key()).compact(),
                Optional.of(new SyncTransport.Body("application/json", request.write(), false))));
        if (reply.status() != OK) {
            throw new IllegalStateException(device.person() + " was not enrolled: " + reply.status());
        }
    }
}
