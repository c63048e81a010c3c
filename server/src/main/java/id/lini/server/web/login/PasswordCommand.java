package id.lini.server.web.login;

import id.lini.server.cli.Command;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code password <login>}: gives an account a random password for its next sign-in and shows it; one-time codes are off. */
@Singleton
final class PasswordCommand implements Command {
    private static final int USAGE = 2;

    private final AccountKeeping accounts;

    PasswordCommand(AccountKeeping accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public String help() {
        return "<login>  give an account a random password for its next sign-in; its sessions end, one-time codes are off";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("password " + help());
            return USAGE;
        }
        Optional<String> password = accounts.reset(arguments.get(0)).map(AccountKeeping.Issued::password);
        out.println(password.map(text ->
                        text + "  (sekali pakai: pilih yang baru saat masuk / once: choose a new one at sign-in)")
                .orElse("Nama ini tidak dikenal / this login is not known: " + arguments.get(0)));
        return password.isPresent() ? 0 : 1;
    }
}
