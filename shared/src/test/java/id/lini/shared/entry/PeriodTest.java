package id.lini.shared.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        // text, kind, first, last, ledger month, previous
        "2024-06-17, DAY, 2024-06-17, 2024-06-17, 2024-06, 2024-06-16",
        "2024-03-01, DAY, 2024-03-01, 2024-03-01, 2024-03, 2024-02-29",
        "2000-01-02, DAY, 2000-01-02, 2000-01-02, 2000-01, 2000-01-01",
        "2024-02, MONTH, 2024-02-01, 2024-02-29, 2024-02, 2024-01",
        "2023-02, MONTH, 2023-02-01, 2023-02-28, 2023-02, 2023-01",
        "2024-01, MONTH, 2024-01-01, 2024-01-31, 2024-01, 2023-12",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31, 2024-03, 2023-Q4",
        "2024-Q2, QUARTER, 2024-04-01, 2024-06-30, 2024-06, 2024-Q1",
        "2024-Q3, QUARTER, 2024-07-01, 2024-09-30, 2024-09, 2024-Q2",
        "2024-Q4, QUARTER, 2024-10-01, 2024-12-31, 2024-12, 2024-Q3",
        "2024, YEAR, 2024-01-01, 2024-12-31, 2024-12, 2023",
    })
    void everyKindKnowsItsDaysItsLedgerMonthAndThePeriodBefore(
            String text, Period.Kind kind, LocalDate first, LocalDate last, YearMonth ledgerMonth, String previous) {
        Period period = Period.parse(text);

        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.ledgerMonth()).isEqualTo(ledgerMonth);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period).hasToString(text);
        assertThat(Period.containing(kind, last)).isEqualTo(period);
        assertThat(Period.containing(kind, first)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-13",
                "2024-Q0",
                "2024-Q5",
                "2023-02-29",
                "24-06",
                "2024-6",
                "2024-06-1",
                "2024-q1",
                "+202",
                "٢٠٢٤",
                "1999",
                "3000",
                "1999-12-31",
                "2024-06-17T00:00",
                " 2024"
            })
    void nothingElseIsAPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodBeginsOnTheFirstDayOfItsKind() {
        assertThatThrownBy(() -> new Period(Period.Kind.MONTH, LocalDate.of(2024, 6, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(Period.Kind.QUARTER, LocalDate.of(2024, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(Period.Kind.YEAR, LocalDate.of(2024, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periodsSortByTheirFirstDay() {
        assertThat(Period.parse("2024-02")).isGreaterThan(Period.parse("2024-01-31"));
        assertThat(Period.parse("2024-01")).isLessThan(Period.parse("2024-Q1"));
        assertThat(Period.parse("2024-Q1")).isLessThan(Period.parse("2024"));
    }
}
