package id.lini.shared.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lini.shared.Samples;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formVersion\":1 | \"formVersion\":\"1\" | /formVersion",
                "\"formVersion\":1 | \"formVersion\":1,\"extra\":1 | /extra",
                "\"period\":\"2024-06\" | \"period\":\"Juni\" | /period",
                "\"unit\":\"33.75.01.1002\" | \"unit\":\"a b\" | /unit",
                "\"value\":812 | \"value\":812.5 | /counts/1/value",
                "\"item\":\"pus\" | \"butir\":\"pus\" | /counts/1/butir",
                "\"kegiatan\":\"rakor\" | \"kegiatan\":7 | /fields/kegiatan",
                "Safari KB bulan ini | x | ''",
                "recordedBy | recordedFor | /recordedFor",
            })
    void anEntryThatIsNotWellFormedIsRefusedAtTheFault(String from, String into, String pointer) {
        String text = new String(Json.write(json -> EntryCodec.write(Samples.entry(1), json)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        byte[] changed = text.replace(from, into).getBytes(StandardCharsets.UTF_8);

        assertThat(catchThrowableOfType(JsonFault.class, () -> EntryCodec.read(Json.read(changed)))
                        .pointer())
                .isEqualTo(pointer);
    }

    @Test
    void anEntryDoesNotCorrectItself() {
        Entry entry = Samples.entry(1);

        assertThatThrownBy(() -> new Entry(
                        entry.id(),
                        entry.form(),
                        1,
                        entry.unit(),
                        entry.period(),
                        entry.answers(),
                        entry.explanations(),
                        entry.note(),
                        Optional.of(entry.id()),
                        entry.recordedBy(),
                        entry.recordedAt()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachStateHasAWordOfItsOwnInBothLanguages() {
        Set<String> words = new HashSet<>();
        for (EntryState state : EntryState.values()) {
            assertThat(words.add(state.word().id())).isTrue();
            assertThat(words.add(state.word().en())).isTrue();
        }
    }
}
