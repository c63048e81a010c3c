package id.lini.shared.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lini.shared.json.JsonFault;
import id.lini.shared.validation.SampleForms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCodecTest {

    @Test
    void readsAFormWithItsCellsInTheOrderOfThePaper() {
        FormDefinition form = read(SampleForms.MONTHLY);

        assertThat(form.rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(form.cells(form.item("baru").orElseThrow()))
                .extracting(Object::toString)
                .startsWith("{metode=iud, jk=l}", "{metode=iud, jk=p}", "{metode=implan, jk=l}")
                .hasSize(6);
        assertThat(form.dimension("metode").orElseThrow().resolve("mkjp")).containsExactly("iud", "implan");
        assertThat(form.dimension("metode").orElseThrow().resolve("pil")).containsExactly("pil");
        assertThat(form.dimension("metode").orElseThrow().resolve("mow")).isEmpty();
        assertThat(form.rules()).hasSize(6);
    }

    @Test
    void isValidFromItsFirstToItsLastDay() {
        FormDefinition form = read(SampleForms.MONTHLY);

        assertThat(form.validOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(form.validOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(form.validOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(form.validOn(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(read(SampleForms.EVENT).validOn(LocalDate.of(2999, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is changed | into what | where the fault is said to be
                "\"version\":2 | \"version\":0 | ''",
                "\"version\":2 | \"versi\":2 | /versi",
                "\"rhythm\":\"monthly\" | \"rhythm\":\"weekly\" | /rhythm",
                "\"rhythm\":\"monthly\" | \"rhythm\":\"per_event\" | ''",
                "\"unitKinds\":[\"kelurahan\"] | \"unitKinds\":[] | ''",
                "\"id\":\"implan\" | \"id\":\"iud\" | /dimensions/0",
                "\"id\":\"implan\" | \"id\":\"Implan!\" | /dimensions/0/members/1",
                "\"id\":\"aktif\", | \"id\":\"pus\", | ''",
                "\"dimensions\":[\"metode\"] | \"dimensions\":[\"usia\"] | ''",
                "\"item\":\"pus\" | \"item\":\"kk\" | ''",
                "\"metode\":[\"iud\"],\"jk\" | \"metode\":[\"mow\"],\"jk\" | ''",
                "\"severity\":\"warning\" | \"severity\":\"error\" | /rules/2",
                "\"factor\":3 | \"factor\":1 | /rules/3",
                "\"kind\":\"unusual\" | \"kind\":\"odd\" | /rules/3/kind",
                "\"en\":\"Couples\" | \"en\":\"\" | /items/0/label",
                "\"by\":[\"metode\"] | \"by\":[\"jk\"] | ''",
            })
    void aFormWhosePartsDoNotFitIsRefusedAtTheFault(String from, String into, String pointer) {
        assertThat(SampleForms.MONTHLY).contains(from);
        String text = SampleForms.MONTHLY.replace(from, into);

        JsonFault fault = catchThrowableOfType(JsonFault.class, () -> read(text));

        assertThat(fault).isNotNull();
        assertThat(fault.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"required\":true,\"classifies\":true | \"classifies\":true | /fields/0",
                "\"kind\":\"choice\" | \"kind\":\"text\" | /fields/0",
                "\"maxLength\":20 | \"maxLength\":0 | /fields/1",
                "\"maxLength\":20 | \"maxLength\":2001 | /fields/1",
                "\"id\":\"minilok\" | \"id\":\"rakor\" | /fields/0",
                "\"id\":\"topik\" | \"id\":\"hadir\" | ''",
            })
    void aFieldIsAChoiceWithOptionsOrATextWithALength(String from, String into, String pointer) {
        assertThat(SampleForms.EVENT).contains(from);
        String text = SampleForms.EVENT.replace(from, into);

        assertThat(catchThrowableOfType(JsonFault.class, () -> read(text)).pointer())
                .isEqualTo(pointer);
    }

    private static FormDefinition read(String text) {
        return FormCodec.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
