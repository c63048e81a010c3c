package id.lini.shared.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final EnrolmentCode code = EnrolmentCode.generate(new SecureRandom());

    @RepeatedTest(20)
    void everySingleMistypedCharacterIsFound() {
        for (int place = 0; place < code.text().length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.text().charAt(place)) {
                    StringBuilder typo = new StringBuilder(code.text());
                    typo.setCharAt(place, other);
                    assertMistyped(typo.toString());
                }
            }
        }
    }

    @RepeatedTest(20)
    void everySwapOfNeighboursIsFoundAmongTheRandomAndAmongTheCheckCharacters() {
        List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 8));
        for (int place : places) {
            StringBuilder swap = new StringBuilder(code.text());
            char left = swap.charAt(place);
            swap.setCharAt(place, swap.charAt(place + 1));
            swap.setCharAt(place + 1, left);
            if (!swap.toString().equals(code.text())) {
                assertMistyped(swap.toString());
            }
        }
    }

    @RepeatedTest(5)
    void everyLostOrDoubledCharacterIsFound() {
        for (int place = 0; place < code.text().length(); place++) {
            assertMistyped(new StringBuilder(code.text()).deleteCharAt(place).toString());
            assertMistyped(new StringBuilder(code.text())
                    .insert(place, code.text().charAt(place))
                    .toString());
        }
    }

    @RepeatedTest(20)
    void isReadAsPeopleSpeakAndTypeIt() {
        String spoken =
                code.grouped().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');

        assertThat(EnrolmentCode.parse(spoken)).isEqualTo(code);
        assertThat(EnrolmentCode.parse(" " + code.text().replace("1", "I").replace("0", "O") + "\n"))
                .isEqualTo(code);
        assertThat(EnrolmentCode.parse(String.join(" ", code.text().split("")))).isEqualTo(code);
        assertThat(code.grouped()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UUUUUUUUUU", "0000-0000-0", "0000000000000", "０００００００００0", "\uD83D\uDE00"})
    void otherTextsAreNoCodes(String text) {
        assertMistyped(text);
    }

    @Test
    void isNeverPrintedByAccident() {
        assertThat(code.toString()).doesNotContain(code.text());
    }

    private static void assertMistyped(String text) {
        assertThatThrownBy(() -> EnrolmentCode.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
