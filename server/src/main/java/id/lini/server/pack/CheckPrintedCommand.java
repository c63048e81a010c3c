package id.lini.server.pack;

import id.lini.server.check.Finding;
import id.lini.server.check.FindingsText;
import id.lini.server.check.PrintedCheck;
import id.lini.server.check.ReportChecker;
import id.lini.server.cli.Command;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code check-printed <agency|folder>}: what arithmetic contradicts in the printed reports of an agency or of a pack. */
@Singleton
final class CheckPrintedCommand implements Command {
    private static final int USAGE = 2;
    private static final String CSV = "--csv";
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final PrintedCheck check;
    private final Registry registry;

    CheckPrintedCommand(PrintedCheck check, Registry registry) {
        this.check = check;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "check-printed";
    }

    @Override
    public String help() {
        return "<agency|folder> [--csv]  list every printed figure that arithmetic contradicts";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> names = new ArrayList<>(arguments);
        boolean csv = names.remove(CSV);
        if (names.size() != 1 || names.get(0).startsWith("--")) {
            out.println("check-printed <agency|folder> [--csv]");
            return USAGE;
        }
        String name = names.get(0);
        Optional<List<Finding>> findings =
                Files.exists(Path.of(name)) ? ofPack(Path.of(name), out) : ofAgency(name, out);
        findings.ifPresent(found -> out.print(csv ? FindingsText.csv(found) : told(found)));
        return findings.isPresent() ? 0 : 1;
    }

    private static String told(List<Finding> findings) {
        return FindingsText.text(findings) + findings.size() + " temuan / " + findings.size() + " findings\n"
                + "Yang tidak dapat ditemukan: / What cannot be found: deploy/docs/checks.md\n";
    }

    private Optional<List<Finding>> ofAgency(String name, PrintStream out) {
        if (!AGENCY.matcher(name).matches() || registry.find(new AgencyId(name)).isEmpty()) {
            out.println(
                    "Tidak ada dinas atau folder \"" + name + "\". / There is no agency or folder \"" + name + "\".");
            return Optional.empty();
        }
        return Optional.of(check.findings(new AgencyId(name)));
    }

    private static Optional<List<Finding>> ofPack(Path path, PrintStream out) {
        PackFaults faults = new PackFaults();
        Optional<Pack> pack = PackContent.at(path, faults).flatMap(content -> new PackReading(faults).read(content));
        if (pack.isEmpty() || !faults.isEmpty()) {
            ImportCommand.print(faults.list(), out);
            return Optional.empty();
        }
        return pack.map(read -> new ReportChecker(PackReference.of(read))
                .check(read.printed().stream().map(Placed::value).toList()));
    }
}
