package id.lini.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(strings = {"000000", "777777", "123456", "654321", "890123", "321098", "121212", "123123", "112233"})
    void whatAnybodyTriesFirstIsRefused(String digits) {
        assertThat(new Pin(digits).fault()).contains(Pin.Fault.TRIVIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "24681", "2468135790246"})
    void aPinHasSixToTwelveDigits(String digits) {
        assertThat(new Pin(digits).fault()).contains(Pin.Fault.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24681a", "12 456", "٢٤٦٨١٣"})
    void onlyDigitsOfTheKeypadAreDigits(String digits) {
        assertThat(new Pin(digits).fault()).contains(Pin.Fault.NOT_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"246813", "135791", "271828", "112234", "10203040"})
    void othersMayBeChosenAndAreNeverPrinted(String digits) {
        Pin pin = new Pin(digits);

        assertThat(pin.fault()).isEmpty();
        assertThat(pin.toString()).doesNotContain(digits);
    }
}
