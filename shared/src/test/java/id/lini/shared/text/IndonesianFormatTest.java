package id.lini.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IndonesianFormatTest {

    @Test
    void numbersHaveDotsBetweenThousandsAndACommaBeforeTheFraction() {
        assertThat(IndonesianFormat.number(0)).isEqualTo("0");
        assertThat(IndonesianFormat.number(1026)).isEqualTo("1.026");
        assertThat(IndonesianFormat.number(-1234567)).isEqualTo("-1.234.567");
        assertThat(IndonesianFormat.number(new BigDecimal("1234567.89"))).isEqualTo("1.234.567,89");
    }

    @Test
    void aDecimalShowsAllTheDigitsItHasAndNoMore() {
        assertThat(IndonesianFormat.number(new BigDecimal("11.52"))).isEqualTo("11,52");
        assertThat(IndonesianFormat.number(new BigDecimal("11.50"))).isEqualTo("11,50");
        assertThat(IndonesianFormat.number(new BigDecimal("100"))).isEqualTo("100");
        assertThat(IndonesianFormat.number(new BigDecimal("1E+3"))).isEqualTo("1.000");
        assertThat(IndonesianFormat.number(new BigDecimal("0.005"))).isEqualTo("0,005");
    }

    @Test
    void moneyDatesMonthsAndQuartersReadAsOfficesWriteThem() {
        assertThat(IndonesianFormat.rupiah(new BigDecimal("1670601969"))).isEqualTo("Rp1.670.601.969");
        assertThat(IndonesianFormat.day(LocalDate.of(2024, 6, 17))).isEqualTo("17 Juni 2024");
        assertThat(IndonesianFormat.month(YearMonth.of(2024, 8))).isEqualTo("Agustus 2024");
        assertThat(IndonesianFormat.triwulan(2, 2024)).isEqualTo("Triwulan II 2024");
    }

    @Test
    void aLabelIsEnglishForEnglishReadersAndIndonesianForAllOthers() {
        Label label = new Label("Disetujui", "Approved");

        assertThat(label.in(Locale.UK)).isEqualTo("Approved");
        assertThat(label.in(new Locale("id"))).isEqualTo("Disetujui");
        assertThat(label.in(Locale.FRENCH)).isEqualTo("Disetujui");
        assertThatThrownBy(() -> new Label("Disetujui", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
