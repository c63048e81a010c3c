package id.lini.server.ledger;

import id.lini.server.cli.Command;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;

/** The command {@code rebuild-cells}. */
@Singleton
public final class RebuildCells implements Command {
    private static final int DIFFERENT = 1;
    private static final int USAGE = 2;

    private final CellCheck check;
    private final Registry registry;

    RebuildCells(CellCheck check, Registry registry) {
        this.check = check;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "rebuild-cells";
    }

    @Override
    public String help() {
        return "<agency> [--verify]  recompute the cells from postings and entries, report differences,"
                + " and mend the cells unless --verify is given";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean verifyOnly = arguments.contains("--verify");
        List<AgencyId> agencies = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .map(AgencyId::new)
                .toList();
        if (agencies.size() != 1 || registry.find(agencies.get(0)).isEmpty()) {
            out.println(name() + " " + help());
            return USAGE;
        }
        AgencyId agency = agencies.get(0);
        CellCheck.Findings findings = verifyOnly
                ? check.verify(agency, CellCheck.Watcher.NONE)
                : check.rebuild(agency, CellCheck.Watcher.NONE);
        out.println(agency + ": " + findings.cells() + " cells from " + findings.entries() + " entries, "
                + findings.differences().size() + " differences, " + findings.totals() + " totals to mend");
        findings.differences().forEach(difference -> out.println(line(difference)));
        return findings.differences().isEmpty() && findings.totals() == 0 ? 0 : DIFFERENT;
    }

    private static String line(CellCheck.Difference difference) {
        CellKey cell = difference.cell();
        return cell.form() + "/" + cell.item() + " " + cell.month() + " " + cell.unit() + " [" + cell.members() + "]"
                + "  cell " + text(difference.kept())
                + "  postings " + text(difference.posted())
                + "  entries " + text(difference.entered());
    }

    private static String text(Amount amount) {
        return amount.equals(Amount.NONE) ? "-" : amount.value() + " (" + amount.reports() + ")";
    }
}
