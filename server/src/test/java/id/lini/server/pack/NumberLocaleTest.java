package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are read as declared; the mixed forms that stand in real reports are refused in words. */
class NumberLocaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN | 1234.5 | 1234.5",
                "PLAIN | 0.0044 | 0.0044",
                "PLAIN | 0.123  | 0.123",
                "PLAIN | 1.2340 | 1.2340",
                "PLAIN | -12    | -12",
                "ID    | 44.349,5 | 44349.5",
                "ID    | 1.234  | 1234",
                "ID    | 1234   | 1234",
                "ID    | 8,17   | 8.17",
                "ID    | 0,123  | 0.123",
                "ID    | 1,2340 | 1.2340"
            })
    void readsWhatIsDeclared(NumberLocale locale, String text, BigDecimal number) {
        assertThat(locale.read(text)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID    | 1,234.56 | is not the form that this pack declares (numbers = id)",
                "ID    | 1234.5   | is not the form that this pack declares (numbers = id)",
                "ID    | 1,234    | may mean 1234 or a fraction: write 1234, or 1,2340",
                "PLAIN | 1.234    | may mean 1234 or a fraction: write 1234, or 1.2340",
                "PLAIN | 44.349,5 | is not the form that this pack declares (numbers = plain)",
                "PLAIN | 1.234.567 | is not the form that this pack declares (numbers = plain)",
                "PLAIN | 8,17     | is not the form that this pack declares (numbers = plain)",
                "PLAIN | 1 234    | a blank within the number",
                "ID    | 1\u00a0234 | a blank within the number",
                "ID    | 95,65%   | a percent sign",
                "PLAIN | Rp 1.000 | write the number only, without Rp",
                "ID    | Rp1.000  | write the number only, without Rp",
                "PLAIN | 1e3      | cannot be read",
                "PLAIN | -        | cannot be read",
                "ID    | 1.23.456 | cannot be read"
            })
    void refusesWhatIsNotAndSaysWhy(NumberLocale locale, String text, String why) {
        assertThat(locale.read(text)).isEmpty();
        assertThat(locale.wrong(text).en()).contains(text).contains(why);
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll NumberLocale locale,
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal number) {
        assertThat(locale.read(locale.write(number)).orElseThrow()).isEqualByComparingTo(number);
    }

    @Example
    void threeDecimalsAreWrittenSoThatNobodyTakesThemForThousands() {
        assertThat(NumberLocale.PLAIN.write(new BigDecimal("1.234"))).isEqualTo("1.2340");
        assertThat(NumberLocale.ID.write(new BigDecimal("1.234"))).isEqualTo("1,2340");
        assertThat(NumberLocale.ID.write(new BigDecimal("1234.500"))).isEqualTo("1.234,5");
        assertThat(NumberLocale.PLAIN.write(new BigDecimal("0.123"))).isEqualTo("0.123");
    }
}
