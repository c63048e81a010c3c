package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The errors that people found in three agencies' reports, against what the rules find. The resource files say of each error
 * whether it is about figures, which rule must find it in which line, and why where it need not; every other finding must
 * stand in {@code extra-findings.csv} with the arithmetic that supports it.
 */
class KnownErrorsTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "id", "lini", "server", "check");

    @ParameterizedTest
    @CsvSource({"pekalongan, 47, 32, 31, 2", "dumai, 47, 21, 21, 5", "serang, 32, 32, 31, 17"})
    void theShareOfKnownErrorsThatIsFound(String agency, int known, int figures, int found, int extras) {
        List<CSVRecord> errors = PrintedPack.rows(EXPECTED.resolve(agency + "-errors.csv"));
        List<Finding> findings = PrintedPack.of(agency).findings();
        List<String> unclaimed = new ArrayList<>(
                findings.stream().map(KnownErrorsTest::key).distinct().toList());
        List<String> notFound = new ArrayList<>();
        for (CSVRecord error : errors) {
            String key = error.get("at") + " " + error.get("rule");
            if (error.get("rule").isEmpty()) {
                notFound.add(error.get("id") + " " + error.get("kind") + ": " + error.get("reason"));
            } else {
                assertThat(findings)
                        .as("%s %s, line %s", error.get("id"), error.get("item"), error.get("line"))
                        .anyMatch(finding -> key(finding).equals(key));
                unclaimed.remove(key);
            }
        }
        List<CSVRecord> supported = PrintedPack.rows(EXPECTED.resolve("extra-findings.csv")).stream()
                .filter(row -> row.get("agency").equals(agency))
                .toList();
        supported.forEach(row -> assertThat(unclaimed.remove(row.get("line") + " " + row.get("rule")))
                .as("%s must be found: %s", row.get("line"), row.get("reason"))
                .isTrue());
        assertThat(unclaimed).as("false alarms in " + agency).isEmpty();
        assertThat(errors).hasSize(known);
        assertThat(errors.stream().filter(row -> row.get("figures").equals("yes")))
                .hasSize(figures);
        assertThat(errors.stream().filter(row -> !row.get("rule").isEmpty())).hasSize(found);
        assertThat(supported).hasSize(extras);
        assertThat(notFound).hasSize(known - found).noneMatch(line -> line.endsWith(": "));
        assertThat(found * 100).isGreaterThanOrEqualTo(figures * 90);
    }

    @Test
    void everyFindingNamesItsCellsTheFigureTheRuleAndHowSureItIs() {
        Map<String, Integer> sure = new TreeMap<>();
        for (String agency : List.of("pekalongan", "dumai", "serang")) {
            for (Finding finding : PrintedPack.of(agency).findings()) {
                sure.merge(finding.sureness().word().id(), 1, Integer::sum);
                assertThat(finding.cell().place().id())
                        .contains("baris " + finding.cell().line());
                assertThat(finding.reason().id()).isNotBlank().endsWith(".");
                assertThat(finding.rule().text().en()).isNotBlank();
            }
        }
        assertThat(sure).containsOnlyKeys("mungkin", "pasti", "sangat mungkin");
    }

    @Test
    void theTextOfFindingsSaysBothLanguagesAndTheCsvEveryCell() {
        List<Finding> findings = PrintedPack.of("pekalongan").findings();
        assertThat(FindingsText.text(findings))
                .contains("Tabel 1, baris 323, kolom capaian (2024): \"100\" -> 50.00.", "CAPAIAN_PERCENT, pasti")
                .contains("6 / 12 × 100 = 50", "No known way of computing");
        assertThat(FindingsText.csv(findings).lines())
                .hasSize(findings.size() + 1)
                .anyMatch(
                        line -> line.startsWith("CAPAIAN_PERCENT,pasti,perubahan-renja-2024,Tabel 1,323,capaian,2024"));
    }

    private static String key(Finding finding) {
        return finding.cell().line() + " " + finding.rule();
    }
}
