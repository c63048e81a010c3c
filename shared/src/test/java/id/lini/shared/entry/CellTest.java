package id.lini.shared.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void isNamedByItemAndMembersInTheOrderOfTheirNames() {
        Cell cell = new Cell("aktif", Map.of("momen", "interval", "metode", "iud"));

        assertThat(cell).hasToString("aktif[metode=iud;momen=interval]");
        assertThat(cell.memberText()).isEqualTo("metode=iud;momen=interval");
        assertThat(Cell.of("pus")).hasToString("pus");
    }

    @Test
    void cellsWhoseNamesReadAlikeAreStillTwoCells() {
        Cell plain = Cell.of("a[b=c]");
        Cell split = new Cell("a", Map.of("b", "c"));

        assertThat(plain.compareTo(split)).isNotZero();
        assertThat(new Answers(Map.of(plain, 1L, split, 2L), Map.of()).counts()).hasSize(2);
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
