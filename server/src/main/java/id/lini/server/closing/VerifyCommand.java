package id.lini.server.closing;

import id.lini.server.cli.Command;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code verify-closing <figures.json> <signatures.jws>}: checks a closed quarter by the keys of this store. */
@Singleton
final class VerifyCommand implements Command {
    private static final int USAGE = 2;

    private final Signatures signatures;

    VerifyCommand(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "verify-closing";
    }

    @Override
    public String help() {
        return "<figures.json> <signatures.jws>  check the signatures of a closed quarter";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2) {
            out.println(name() + " " + help());
            return USAGE;
        }
        try {
            List<Signatures.Checked> checked = signatures.check(
                    Files.readAllBytes(Path.of(arguments.get(0))), Files.readString(Path.of(arguments.get(1))));
            checked.forEach(each -> out.println((each.holds() ? "cocok / holds: " : "TIDAK COCOK / DOES NOT HOLD: ")
                    + each.statement().act() + " " + each.statement().by() + " "
                    + each.statement().at() + " " + each.key()));
            boolean all = !checked.isEmpty() && checked.stream().allMatch(Signatures.Checked::holds);
            out.println(all ? "Semua tanda tangan cocok. / All signatures hold." : "Gagal. / Failed.");
            return all ? 0 : 1;
        } catch (IOException e) {
            out.println("Berkas tidak terbaca / cannot be read: " + e.getMessage());
            return 1;
        }
    }
}
