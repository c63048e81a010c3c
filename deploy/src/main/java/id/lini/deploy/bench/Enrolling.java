package id.lini.deploy.bench;

import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import id.lini.server.LiniServer;
import id.lini.server.audit.AuditEvent;
import id.lini.server.enrolment.Enrolments;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import io.micronaut.context.ApplicationContext;

/** Makes a store ready by the server's own code: pack imported, devices enrolled as phones are. */
final class Enrolling {
    private Enrolling() {}

    static void prepare(ServerSettings settings, Crew crew) {
        ServerProcess.command(settings, "import", Home.pekalongan().toString());
        String store = settings.environment().get("LINI_STORE");
        try (ApplicationContext server = LiniServer.configure(
                        ApplicationContext.builder(), store, settings.properties())
                .start()) {
            Enrolments enrolments = server.getBean(Enrolments.class);
            for (Crew.Device device : crew.devices()) {
                EnrolmentCode code = enrolments
                        .issue(Crew.AGENCY, device.person(), AuditEvent.SYSTEM)
                        .code();
                enrolments.enrol(new EnrolmentRequest(code, device.key().verifyKey(), "bench", "lini-bench"), "bench");
            }
        }
    }
}
