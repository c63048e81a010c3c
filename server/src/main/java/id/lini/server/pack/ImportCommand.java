package id.lini.server.pack;

import id.lini.server.cli.Command;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code import <folder>}: imports an agency's pack. */
@Singleton
final class ImportCommand implements Command {
    private static final int USAGE = 2;

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
        return "<folder>  import an agency's pack; faults are listed and nothing is changed";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("import <folder>");
            return USAGE;
        }
        PackImport.Outcome outcome = packs.run(Path.of(arguments.get(0)));
        if (outcome instanceof PackImport.Outcome.Refused refused) {
            refused.faults().forEach(fault -> print(fault, out));
            out.println(refused.faults().size() + " kesalahan; tidak ada yang diubah. / "
                    + refused.faults().size() + " faults; nothing was changed.");
            return 1;
        }
        PackImport.Outcome.Imported done = (PackImport.Outcome.Imported) outcome;
        out.println(done.name() + " (" + done.agency() + "): terimpor / imported " + done.read()
                + (done.changed() ? "" : "; register tidak berubah / registers unchanged"));
        return 0;
    }

    private static void print(PackFault fault, PrintStream out) {
        out.println(fault.place().id() + ": " + fault.what().id() + ". "
                + fault.mend().id() + ".");
        out.println("    " + fault.place().en() + ": " + fault.what().en() + ". "
                + fault.mend().en() + ".");
    }
}
