package id.lini.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
    private static final Object[] ARGUMENTS = {"<first>", "<second>", "<third>"};

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeHasATextInBothLanguagesThatTakesTheSameArguments(ErrorCode code) {
        Label text = code.text(ARGUMENTS);

        assertThat(text.id()).doesNotContain("{", "}", "'");
        assertThat(text.en()).doesNotContain("{", "}", "'");
        for (Object argument : ARGUMENTS) {
            assertThat(text.en().contains(argument.toString()))
                    .as("%s uses %s in both languages or in none", code, argument)
                    .isEqualTo(text.id().contains(argument.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void theTwoTextsDiffer(ErrorCode code) {
        Label text = code.text(ARGUMENTS);
        boolean onlyTheRulesOwnWords = text.id().equals("<first>");

        assertThat(text.id().equals(text.en())).isEqualTo(onlyTheRulesOwnWords);
        assertThat(onlyTheRulesOwnWords).isEqualTo(code == ErrorCode.RULE_BROKEN);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeIsARefusalInHttp(ErrorCode code) {
        assertThat(code.status()).isBetween(400, 599);
    }

    @Test
    void noTextIsLeftWithoutACode() {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle texts = ResourceBundle.getBundle("id.lini.shared.error.errors", locale);
            assertThat(texts.keySet()).allSatisfy(key -> {
                assertThat(ErrorCode.valueOf(key).name()).isEqualTo(key);
                assertThat(new MessageFormat(texts.getString(key)).getFormatsByArgumentIndex())
                        .hasSizeLessThanOrEqualTo(ARGUMENTS.length);
            });
        }
    }

    @Test
    void numbersAreWrittenAsEachLanguageWritesThem() {
        Label text = ErrorCode.COUNT_TOO_LARGE.text("Peserta KB aktif", 999_999_999L);

        assertThat(text.id()).isEqualTo("Isian Peserta KB aktif terlalu besar: paling banyak 999.999.999.");
        assertThat(text.en()).isEqualTo("The count Peserta KB aktif is too large: at most 999,999,999.");
    }

    @Test
    void whatAUserTypedIsNeverReadAsAPattern() {
        assertThat(ErrorCode.NOT_FOUND.text("{0} it's").en()).isEqualTo("There is no such thing: {0} it's.");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void aProblemIsReadAsItIsWritten(ErrorCode code) {
        Problem problem = Problem.of(code, ARGUMENTS).at("entries/3/counts").with(Problem.EXPECTED, 7);

        assertThat(Problem.read(problem.write())).isEqualTo(problem);
    }

    @Test
    void aProblemIsWhatRfc9457Describes() {
        JsonObject json = Json.read(Problem.of(ErrorCode.BATCH_OUT_OF_ORDER, 5, 3)
                .with(Problem.EXPECTED, 3)
                .write());

        assertThat(json.text("type")).isEqualTo("urn:lini:error:BATCH_OUT_OF_ORDER");
        assertThat(json.whole("status")).isEqualTo(409);
        assertThat(json.text("title"))
                .isEqualTo(json.text("detail"))
                .contains("3")
                .contains("5");
        assertThat(json.whole("expected")).isEqualTo(3);
        assertThat(json.names()).doesNotContain("place");
    }
}
