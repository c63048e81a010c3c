package id.lini.deploy.officer;

import id.lini.mobile.app.Officer;
import id.lini.mobile.cli.OfficerCommand;
import id.lini.mobile.net.HttpTransport;
import id.lini.mobile.vault.Pin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code [--data FOLDER] COMMAND ...}; the PIN is in LINI_PIN, since arguments can be seen by everybody on the machine.
 */
public final class OfficerMain {
    private OfficerMain() {}

    /** Runs one command and ends with its status. */
    public static void main(String[] args) {
        List<String> arguments = new ArrayList<>(List.of(args));
        Path folder = Path.of(System.getProperty("user.home"), ".lini-officer");
        if (arguments.size() > 1 && arguments.get(0).equals("--data")) {
            folder = Path.of(arguments.get(1));
            arguments = arguments.subList(2, arguments.size());
        }
        Pin pin = Optional.ofNullable(System.getenv("LINI_PIN")).map(Pin::new).orElse(Officer.DEFAULT_PIN);
        System.exit(OfficerCommand.run(folder, pin, Clock.systemUTC(), HttpTransport::new, arguments, System.out));
    }
}
