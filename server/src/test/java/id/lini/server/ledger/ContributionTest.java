package id.lini.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContributionTest {
    private final EntryId id = new Uuid7(Clock.systemUTC()).nextEntry();

    @Test
    void blankCellsSayNothingAndZeroIsAValue() {
        Answers answers = new Answers(Map.of(SampleForms.PUS, 120L, SampleForms.IUD, 0L), Map.of());
        Entry entry = SampleForms.entry(SampleForms.PERIODIC, id, "33.75.01.1002", "2024-03", answers);

        Map<CellKey, Amount> cells =
                Contribution.of(entry, SampleForms.PERIODIC).cells();

        assertThat(cells)
                .containsOnly(
                        Map.entry(key("dalap", "#", "2024-03", ""), new Amount(1, 1)),
                        Map.entry(key("dalap", "pus", "2024-03", ""), new Amount(120, 1)),
                        Map.entry(key("dalap", "baru", "2024-03", "metode=iud"), new Amount(0, 1)));
    }

    @Test
    void aClassifyingAnswerIsAMemberOfEveryCell() {
        Answers answers = new Answers(Map.of(SampleForms.HADIR, 31L), Map.of("jenis", "minilok"));
        Entry entry = SampleForms.entry(SampleForms.EVENT, id, "33.75.01.1002", "2024-06-17", answers);

        assertThat(Contribution.of(entry, SampleForms.EVENT).cells())
                .containsOnly(
                        Map.entry(key("rapat", "#", "2024-06", "jenis=minilok"), new Amount(1, 1)),
                        Map.entry(key("rapat", "hadir", "2024-06", "jenis=minilok"), new Amount(31, 1)));
    }

    @Test
    void anotherFormIsRefused() {
        Entry entry = SampleForms.entry(
                SampleForms.EVENT, id, "33.75.01.1002", "2024-06-17", new Answers(Map.of(), Map.of()));
        assertThatThrownBy(() -> Contribution.of(entry, SampleForms.PERIODIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replacingAnEntryByItselfPostsNothing() {
        Answers answers = new Answers(Map.of(SampleForms.PUS, 120L), Map.of());
        Entry entry = SampleForms.entry(SampleForms.PERIODIC, id, "33.75.01.1002", "2024-03", answers);
        Optional<Contribution> same = Optional.of(Contribution.of(entry, SampleForms.PERIODIC));
        assertThat(Postings.replacing(same, same)).isEqualTo(List.of());
    }

    private static CellKey key(String form, String item, String month, String members) {
        return new CellKey(new FormId(form), item, YearMonth.parse(month), new UnitId("33.75.01.1002"), members);
    }
}
