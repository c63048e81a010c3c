package id.lini.server.pack;

import id.lini.server.cli.Command;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code import <folder> [--dry-run]}: imports an agency's pack. */
@Singleton
final class ImportCommand implements Command {
    private static final int USAGE = 2;
    private static final String DRY = "--dry-run";

    private final PackImport packs;

    ImportCommand(PackImport packs) {
        this.packs = packs;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return "<folder|zip|xlsx> [--dry-run]  import an agency's pack; faults are listed and nothing is changed";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> paths = new ArrayList<>(arguments);
        boolean dry = paths.remove(DRY);
        if (paths.size() != 1 || paths.get(0).startsWith("--")) {
            out.println("import <folder|zip|xlsx> [--dry-run]");
            return USAGE;
        }
        PackImport.Outcome outcome = packs.run(Path.of(paths.get(0)), PackImport.Wish.atCommandLine(dry));
        if (outcome instanceof PackImport.Outcome.Refused refused) {
            print(refused.faults(), out);
            out.println(refused.faults().size() + " kesalahan; tidak ada yang diubah. / "
                    + refused.faults().size() + " faults; nothing was changed.");
            return 1;
        }
        if (outcome instanceof PackImport.Outcome.Rehearsed found) {
            changes(found.changes(), out);
            say(
                    found.agency(),
                    found.name(),
                    "tanpa kesalahan; belum ada yang diubah / no faults; nothing was changed yet",
                    found.read(),
                    out);
        } else if (outcome instanceof PackImport.Outcome.Imported done) {
            changes(done.changes(), out);
            String same = done.changed() ? "" : " (tidak ada yang berubah / nothing changed)";
            say(done.agency(), done.name(), "terimpor / imported" + same, done.read(), out);
        }
        return 0;
    }

    private static void say(String agency, String name, String what, Map<String, Integer> read, PrintStream out) {
        out.println(name + " (" + agency + "): " + what + " " + read);
    }

    private static void changes(List<FileChange> changes, PrintStream out) {
        changes.forEach(change -> out.println(change.file() + ": "
                + change.added().size() + " baru / added, "
                + change.changed().size() + " berubah / changed, "
                + change.ended().size() + " berakhir / ended, "
                + change.removed().size() + " dihapus / removed"));
    }

    static void print(List<PackFault> faults, PrintStream out) {
        faults.forEach(fault -> print(fault, out));
    }

    private static void print(PackFault fault, PrintStream out) {
        out.println(fault.place().id() + ": " + fault.what().id() + ". "
                + fault.mend().id() + ".");
        out.println("    " + fault.place().en() + ": " + fault.what().en() + ". "
                + fault.mend().en() + ".");
    }
}
