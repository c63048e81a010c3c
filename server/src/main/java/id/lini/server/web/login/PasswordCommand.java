package id.lini.server.web.login;

import id.lini.server.cli.Command;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code password <login>}: gives an account a new random password and shows it once; one-time codes are off. */
@Singleton
final class PasswordCommand implements Command {
    private static final int USAGE = 2;

    private final AccountPasswords passwords;

    PasswordCommand(AccountPasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public String help() {
        return "<login>  give an account a new random password, shown once; its sessions end, one-time codes are off";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("password " + help());
            return USAGE;
        }
        Optional<String> password = passwords.reset(arguments.get(0));
        out.println(password.map(text -> text + "  (ganti di halaman Kata sandi / change it on the page Kata sandi)")
                .orElse("Nama ini tidak dikenal / this login is not known: " + arguments.get(0)));
        return password.isPresent() ? 0 : 1;
    }
}
