package id.lini.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Cell;
import id.lini.shared.text.Label;
import id.lini.shared.validation.SampleForms;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private static final FormDefinition FORM = FormCodec.read(SampleForms.MONTHLY.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metode",
                "metode=",
                "=iud",
                "metode=iud;metode=pil",
                "metode=iud|iud",
                "Metode=iud",
                "metode=iud;"
            })
    void whatIsWrittenOtherwiseIsNoSlice(String text) {
        assertThat(Slice.read(text)).isEmpty();
    }

    @Test
    void namesThatTheItemDoesNotHaveAreTold() {
        Item users = FORM.item("aktif").orElseThrow();

        assertThat(slice("metode=spiral|mkjp;jk=p").unknown(FORM, users)).containsExactly("jk", "metode=spiral");
        assertThat(slice("metode=mkjp").unknown(FORM, users)).isEmpty();
    }

    @Test
    void aGroupHoldsItsMembersAndTheWholeHoldsEverything() {
        Cell implant = new Cell("baru", Map.of("metode", "implan", "jk", "p"));
        Cell pill = new Cell("baru", Map.of("metode", "pil", "jk", "p"));

        assertThat(slice("metode=mkjp").holds(FORM, implant)).isTrue();
        assertThat(slice("metode=mkjp").holds(FORM, pill)).isFalse();
        assertThat(slice("metode=mkjp;jk=l").holds(FORM, implant)).isFalse();
        assertThat(slice("metode=pil|iud").holds(FORM, pill)).isTrue();
        assertThat(Slice.WHOLE.holds(FORM, pill)).isTrue();
    }

    @Test
    void itsTextIsTheSameHoweverItWasOrdered() {
        assertThat(slice("metode=pil|iud; jk=p"))
                .hasToString("jk=p;metode=iud|pil")
                .isEqualTo(slice("jk=p;metode=iud|pil"));
        assertThat(slice("")).isEqualTo(Slice.WHOLE).hasToString("");
    }

    @Test
    void peopleReadLabelsAndGroupsInCapitals() {
        assertThat(slice("metode=mkjp|pil").labels(FORM))
                .containsExactly(new Label("Pil", "Pill"), new Label("MKJP", "MKJP"));
    }

    private static Slice slice(String text) {
        return Slice.read(text).orElseThrow();
    }
}
