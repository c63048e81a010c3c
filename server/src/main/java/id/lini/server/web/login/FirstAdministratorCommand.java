package id.lini.server.web.login;

import id.lini.server.cli.Command;
import id.lini.shared.enrolment.EnrolmentCode;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code first-admin AGENCY}: a one-time code for the page /mulai. */
@Singleton
final class FirstAdministratorCommand implements Command {
    private static final int USAGE = 2;

    private final FirstAdministrator first;

    FirstAdministratorCommand(FirstAdministrator first) {
        this.first = first;
    }

    @Override
    public String name() {
        return "first-admin";
    }

    @Override
    public String help() {
        return "<agency>  a one-time code, good for a day, with which the first administrator begins at /mulai";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("first-admin " + help());
            return USAGE;
        }
        Optional<EnrolmentCode> code = first.issue(arguments.get(0));
        out.println(code.map(each -> each.grouped() + "  (buka halaman /mulai / open the page /mulai)")
                .orElse("Dinas tidak dikenal atau sudah punya administrator"
                        + " / unknown agency, or it has an administrator: " + arguments.get(0)));
        return code.isPresent() ? 0 : 1;
    }
}
