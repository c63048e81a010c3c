package id.lini.shared.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Rule;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules of a form, each by examples. A report is written as "pus=10 aktif/iud=3 baru/pil/p=1". */
class RulesTest {
    private static final UnitId UNIT = new UnitId("33.75.01.1002");
    private static final EntryValidator VALIDATOR = new EntryValidator(SampleForms.monthly());

    private final SortedMap<Period, Answers> earlier = new TreeMap<>();

    @Test
    void aSumMayNotExceedAnother() {
        assertThat(broken("pus=10 aktif/iud=3 aktif/implan=3 aktif/pil=4")).isEmpty();
        assertThat(broken("pus=10 aktif/iud=3 aktif/implan=3 aktif/pil=5")).containsExactly("aktif_dalam_pus");
    }

    @Test
    void whatIsFilledAlreadyExceedsEvenWhileOthersAreBlank() {
        assertThat(broken("pus=10 aktif/iud=11")).containsExactly("aktif_dalam_pus");
        assertThat(broken("pus=10 aktif/iud=9")).isEmpty();
    }

    @Test
    void nothingIsComparedWithABlank() {
        assertThat(broken("aktif/iud=11")).isEmpty();
        assertThat(broken("pus=10 baru/iud/p=2")).isEmpty();
    }

    @Test
    void aBlankIsNotZero() {
        assertThat(broken("pus=10 baru/iud/p=2 baru/iud/l=1")).containsExactly("iud_perempuan");
        assertThat(broken("pus=10 baru/iud/p=2 baru/iud/l=0")).isEmpty();
    }

    @Test
    void aBalanceOverTwoMonthsHoldsForEachMemberSeparatelyAndOnlyWarns() {
        report("2024-05", "pus=50 aktif/iud=5 aktif/pil=5");

        List<Finding> findings =
                findings("pus=50 aktif/iud=8 aktif/pil=6 baru/iud/p=2 baru/iud/l=0 baru/pil/p=1 baru/pil/l=0");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("saldo");
            assertThat(finding.place()).isEqualTo("aktif[metode=iud]");
            assertThat(finding.severity()).isEqualTo(Rule.Severity.WARNING);
            assertThat(finding.stops()).isFalse();
            assertThat(finding.message().en()).isEqualTo("Grew by more than new users");
        });
    }

    @Test
    void withoutTheMonthBeforeABalanceOverTwoMonthsIsNotApplied() {
        report("2024-04", "pus=50 aktif/iud=5");

        assertThat(broken("pus=50 aktif/iud=8 baru/iud/p=2 baru/iud/l=0")).isEmpty();
    }

    @Test
    void moreThanTheFactorTimesTheMeanIsUnusual() {
        report("2024-03", "pus=50 baru/pil/p=1");
        report("2024-04", "pus=50 baru/pil/p=3");
        report("2024-05", "pus=50");

        assertThat(broken("pus=50 baru/pil/p=6")).isEmpty();
        assertThat(broken("pus=50 baru/pil/p=7")).containsExactly("tak_lazim");
    }

    @Test
    void nothingIsUnusualForAUnitWithoutHistoryOrWithZeros() {
        assertThat(broken("pus=5000 baru/pil/p=700")).isEmpty();
        report("2024-05", "pus=50 baru/pil/p=0");
        assertThat(broken("pus=5000 baru/pil/p=700")).isEmpty();
    }

    @Test
    void theSameCountsAsTheMonthBeforeWarn() {
        report("2024-05", "pus=50 baru/pil/p=2");

        assertThat(broken("pus=50 baru/pil/p=2")).containsExactly("sama");
        assertThat(broken("pus=51 baru/pil/p=2")).isEmpty();
    }

    @Test
    void theSameCountsAsAnEarlierMonthDoNot() {
        report("2024-04", "pus=50 baru/pil/p=2");

        assertThat(broken("pus=50 baru/pil/p=2")).isEmpty();
    }

    @Test
    void zeroAfterActivityWarnsButBlankDoesNot() {
        report("2024-04", "pus=50 baru/pil/p=2");

        assertThat(broken("pus=50 baru/pil/p=0")).containsExactly("mendadak_nol");
        assertThat(broken("pus=50")).isEmpty();
    }

    private void report(String period, String counts) {
        earlier.put(Period.parse(period), answers(counts));
    }

    private List<String> broken(String counts) {
        return findings(counts).stream().map(Finding::rule).toList();
    }

    private List<Finding> findings(String counts) {
        return VALIDATOR
                .validate(
                        UNIT,
                        Period.parse("2024-06"),
                        answers(counts),
                        LocalDate.of(2024, 7, 1),
                        (form, unit, before) -> earlier)
                .stream()
                .filter(finding -> !finding.rule().isEmpty())
                .toList();
    }

    private static Answers answers(String text) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (String count : text.split(" ")) {
            String[] sides = count.split("=");
            if (sides.length == 2) {
                counts.put(cell(sides[0].split("/")), Long.valueOf(sides[1]));
            }
        }
        return new Answers(counts, Map.of());
    }

    private static Cell cell(String... names) {
        return switch (names.length) {
            case 1 -> Cell.of(names[0]);
            case 2 -> new Cell(names[0], Map.of("metode", names[1]));
            default -> new Cell(names[0], Map.of("metode", names[1], "jk", names[2]));
        };
    }
}
