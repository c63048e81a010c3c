package id.lini.server.check;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Findings for the command line: as text in both languages, or as CSV. */
public final class FindingsText {
    private static final String[] HEADER = {
        "rule",
        "sureness",
        "report",
        "table",
        "line",
        "column",
        "year",
        "period",
        "version",
        "node",
        "indicator",
        "item",
        "printed",
        "recomputed",
        "reason_id",
        "reason_en",
        "other_cells"
    };

    private FindingsText() {}

    /** Two lines a finding, Indonesian first. */
    public static String text(List<Finding> findings) {
        return findings.stream().map(FindingsText::text).collect(Collectors.joining());
    }

    private static String text(Finding finding) {
        String printed = "\"" + finding.cell().printed() + "\"";
        String arrow = finding.recomputed().isEmpty() ? "" : " -> " + finding.recomputed();
        String lines =
                finding.others().stream().map(PrintedCell::line).distinct().collect(Collectors.joining(", "));
        String with = lines.isEmpty() ? "" : " [" + lines + "]";
        return finding.cell().place().id() + " (" + finding.cell().year() + "): " + printed + arrow + ". "
                + finding.rule().text().id() + " (" + finding.rule() + ", "
                + finding.sureness().word().id() + "). " + finding.reason().id() + with + "\n    "
                + finding.cell().place().en() + ": " + finding.rule().text().en() + " ("
                + finding.sureness().word().en() + "). " + finding.reason().en() + "\n";
    }

    /** A row a finding. */
    public static String csv(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (CSVPrinter rows = new CSVPrinter(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader(HEADER)
                        .setRecordSeparator('\n')
                        .get())) {
            for (Finding finding : findings) {
                PrintedCell cell = finding.cell();
                rows.printRecord(
                        finding.rule(),
                        finding.sureness().word().id(),
                        cell.report(),
                        cell.table(),
                        cell.line(),
                        cell.column().name().toLowerCase(java.util.Locale.ROOT),
                        cell.year(),
                        cell.period(),
                        cell.version(),
                        cell.node().orElse(""),
                        cell.indicator().orElse(""),
                        cell.item(),
                        cell.printed(),
                        finding.recomputed(),
                        finding.reason().id(),
                        finding.reason().en(),
                        finding.others().stream()
                                .map(other -> other.place().id() + ": " + other.printed())
                                .collect(Collectors.joining("; ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
