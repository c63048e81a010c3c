package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/docs/checks.md} says what {@link KnownErrorsTest} holds the rules to. With {@code -Dlini.docs=write} the test
 * writes it.
 */
class ChecksDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "deploy", "docs", "checks.md");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "id", "lini", "server", "check");
    private static final List<String> AGENCIES = List.of("pekalongan", "dumai", "serang");

    @Test
    void theDocumentNamesEveryRuleTheSharesAndWhatCannotBeFound() throws IOException {
        String text = head() + shares() + notFound() + beyond() + rules();
        if ("write".equals(System.getProperty("lini.docs"))) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
    }

    private static String head() {
        return """
                # What the check of a printed report finds, and what it cannot

                `deploy/server check-printed <agency or folder>` and the page *Capaian > Periksa laporan cetak* hold every figure of `printed.csv` against arithmetic. A finding
                names the cell and those it was held against, the printed and the computed figure, the rule, and how sure it is. How the cells are written down stands in
                [deploy/packs/README.md](../packs/README.md). This page is made from the files that the tests hold the rules to (`server/src/test/resources/id/lini/server/check`): it
                cannot say anything else than what is tested.

                """;
    }

    private static String shares() {
        StringBuilder text = new StringBuilder("""
                ## Three agencies' reports

                People read the three reports line by line and listed what is wrong. Every other cell of the packs is a row that is right: a finding there is a false alarm.

                | Report | Errors that people listed | about figures | found | share | further findings, each right | false alarms |
                |---|---|---|---|---|---|---|
                """);
        for (String agency : AGENCIES) {
            List<CSVRecord> errors = errors(agency);
            long figures = count(errors, "figures", "yes");
            long found = errors.size() - count(errors, "rule", "");
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d%% | %d | 0 |\n",
                    name(agency),
                    errors.size(),
                    figures,
                    found,
                    found * 100 / figures,
                    count(extras(), "agency", agency)));
        }
        return text.append('\n').toString();
    }

    private static String notFound() {
        StringBuilder text = new StringBuilder("""
                ## What it cannot find

                | Report | Error | What | Why not | About a figure |
                |---|---|---|---|---|
                """);
        for (String agency : AGENCIES) {
            errors(agency).stream()
                    .filter(error -> error.get("rule").isEmpty())
                    .forEach(error -> text.append("| ")
                            .append(String.join(
                                    " | ",
                                    name(agency),
                                    error.get("id") + ", line " + error.get("line"),
                                    cell(error.get("item")),
                                    cell(error.get("reason")),
                                    error.get("figures")))
                            .append(" |\n"));
        }
        return text.append("""

                In general: words (names, years, citations, claims), what is missing as a whole (a section, an attachment), knowledge about the work that no figure holds, and
                a difference that rounding explains.

                """).toString();
    }

    private static String beyond() {
        StringBuilder text = new StringBuilder("""
                ## What it finds beyond the lists

                | Report | Line | Rule | Why it is right |
                |---|---|---|---|
                """);
        extras().forEach(row -> text.append("| ")
                .append(String.join(
                        " | ",
                        name(row.get("agency")),
                        row.get("line"),
                        "`" + row.get("rule") + "`",
                        cell(row.get("reason"))))
                .append(" |\n"));
        return text.append('\n').toString();
    }

    private static String rules() {
        StringBuilder text = new StringBuilder("""
                ## The rules

                *pasti*: no reading of the print makes it right. *sangat mungkin*: against the agency's rule, and another known way or a missing row would explain it. *mungkin*: rounding
                before printing, or a matter of judgement.

                | Code | Rule |
                |---|---|
                """);
        for (RuleCode code : RuleCode.values()) {
            text.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(code.text().id())
                    .append(" / ")
                    .append(code.text().en())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static List<CSVRecord> errors(String agency) {
        return PrintedPack.rows(EXPECTED.resolve(agency + "-errors.csv"));
    }

    private static List<CSVRecord> extras() {
        return PrintedPack.rows(EXPECTED.resolve("extra-findings.csv"));
    }

    private static long count(List<CSVRecord> rows, String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).count();
    }

    private static String name(String agency) {
        return agency.substring(0, 1).toUpperCase(Locale.ROOT) + agency.substring(1);
    }

    /** A bar or a line end would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "/").replaceAll("\\s+", " ").strip();
    }
}
