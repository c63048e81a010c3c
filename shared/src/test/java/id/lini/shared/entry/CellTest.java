package id.lini.shared.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @Test
    void isNamedByItemAndMembersInTheOrderOfTheirNames() {
        Cell cell = new Cell("aktif", Map.of("momen", "interval", "metode", "iud"));

        assertThat(cell).hasToString("aktif[metode=iud;momen=interval]");
        assertThat(cell.memberText()).isEqualTo("metode=iud;momen=interval");
        assertThat(Cell.of("pus")).hasToString("pus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[b=c]", "a]", "a=b", "a;b"})
    void noNameCanPretendToBeASplitCell(String name) {
        byte[] text = ("{\"counts\":[{\"item\":\"" + name + "\",\"value\":1}]}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Cell.of(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell("a", Map.of(name, "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell("a", Map.of("x", name))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryCodec.readAnswers(Json.read(text)))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.pointer()).isEqualTo("/counts/0"));
    }

    @Test
    void aCellGivenTwiceIsAFaultAtTheSecond() {
        byte[] text = "{\"counts\":[{\"item\":\"pus\",\"value\":1},{\"item\":\"pus\",\"by\":{},\"value\":1}]}"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EntryCodec.readAnswers(Json.read(text)))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.pointer()).isEqualTo("/counts/1/item"));
    }

    @Test
    void aBlankCellIsAbsentAndZeroIsAValue() {
        Answers answers = new Answers(Map.of(Cell.of("kegiatan"), 0L), Map.of());

        assertThat(answers.count(Cell.of("kegiatan"))).contains(0L);
        assertThat(answers.count(Cell.of("hadir"))).isEmpty();
    }
}
