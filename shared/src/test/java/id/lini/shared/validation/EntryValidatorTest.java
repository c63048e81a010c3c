package id.lini.shared.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every form; its own rules are in {@link RulesTest}. */
class EntryValidatorTest {
    private static final UnitId UNIT = new UnitId("33.75.01.1002");
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 2);
    private static final EntryValidator MONTHLY = new EntryValidator(SampleForms.monthly());
    private static final EntryValidator EVENT = new EntryValidator(SampleForms.event());

    @Test
    void aCompleteReportHasNoFindings() {
        assertThat(monthly("2024-06", Map.of(Cell.of("pus"), 812L))).isEmpty();
        assertThat(event(Map.of(Cell.of("hadir"), 12L), Map.of("jenis", "rakor", "topik", "Stunting")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-17, PERIOD_KIND_WRONG",
        "2024-Q2, PERIOD_KIND_WRONG",
        "2024, PERIOD_KIND_WRONG",
        "2024-08, PERIOD_IN_FUTURE",
        "2023-12, FORM_NOT_VALID",
    })
    void thePeriodMustBeOfTheFormsKindHaveBegunAndLieWithinItsTime(String period, ErrorCode code) {
        List<Finding> findings = monthly(period, Map.of(Cell.of("pus"), 812L));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).isEqualTo("period");
            assertThat(finding.stops()).isTrue();
            assertThat(finding.message().id()).contains(period);
        });
    }

    @Test
    void theMonthThatHasBegunMayBeReported() {
        assertThat(monthly("2024-07", Map.of(Cell.of("pus"), 812L))).isEmpty();
    }

    @Test
    void countsAreNeitherNegativeNorBeyondALimitNorOutsideTheForm() {
        List<Finding> findings = monthly(
                "2024-06",
                Map.of(
                        Cell.of("pus"),
                        999_999_999L,
                        new Cell("aktif", Map.of("metode", "iud")),
                        -1L,
                        new Cell("baru", Map.of("metode", "pil", "jk", "p")),
                        1_000_000_000L,
                        new Cell("aktif", Map.of("metode", "mow")),
                        1L,
                        Cell.of("aktif"),
                        1L));

        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactlyInAnyOrder(
                        "COUNT_NEGATIVE aktif[metode=iud]",
                        "COUNT_TOO_LARGE baru[jk=p;metode=pil]",
                        "CELL_UNKNOWN aktif[metode=mow]",
                        "CELL_UNKNOWN aktif");
    }

    @Test
    void aRequiredCellMayBeZeroButNotBlankAndIsNamedAsTheFormNamesIt() {
        assertThat(monthly("2024-06", Map.of(Cell.of("pus"), 0L))).isEmpty();

        assertThat(monthly("2024-06", Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ErrorCode.COUNT_MISSING);
            assertThat(finding.message().id()).isEqualTo("Isian PUS belum diisi. Tulis 0 bila memang nol.");
        });
    }

    @Test
    void aSplitCellIsNamedWithItsMembersInTheOrderOfTheForm() {
        List<Finding> findings = monthly(
                "2024-06", Map.of(Cell.of("pus"), 1L, new Cell("baru", Map.of("jk", "p", "metode", "pil")), -3L));

        assertThat(findings.get(0).message().id()).contains("Peserta baru (Pil, perempuan)");
    }

    @Test
    void fieldsAreAnsweredAsTheFormAsks() {
        Map<Cell, Long> counts = Map.of(Cell.of("hadir"), 12L);

        assertThat(codes(event(counts, Map.of()))).containsExactly(ErrorCode.FIELD_MISSING);
        assertThat(codes(event(counts, Map.of("jenis", "  ")))).containsExactly(ErrorCode.FIELD_MISSING);
        assertThat(codes(event(counts, Map.of("jenis", "pesta")))).containsExactly(ErrorCode.OPTION_UNKNOWN);
        assertThat(codes(event(counts, Map.of("jenis", "rakor", "topik", "x".repeat(21)))))
                .containsExactly(ErrorCode.FIELD_TOO_LONG);
        assertThat(codes(event(counts, Map.of("jenis", "rakor", "cuaca", "hujan"))))
                .containsExactly(ErrorCode.FIELD_UNKNOWN);
    }

    private static List<Finding> monthly(String period, Map<Cell, Long> counts) {
        return MONTHLY.validate(UNIT, Period.parse(period), new Answers(counts, Map.of()), TODAY, History.NONE);
    }

    private static List<Finding> event(Map<Cell, Long> counts, Map<String, String> fields) {
        return EVENT.validate(UNIT, Period.parse("2024-06-17"), new Answers(counts, fields), TODAY, History.NONE);
    }

    private static List<ErrorCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
