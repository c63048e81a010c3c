package id.lini.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Cell;
import id.lini.shared.id.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The split is invented, its totals are what Kota Pekalongan printed s.d. triwulan II 2024. */
class FieldSplitTest {
    private static final Path PACK = Path.of("packs", "pekalongan");
    private static final Set<String> MKJP = Set.of("iud", "mow", "mop", "implan");

    private final FieldSplit split = read();

    private static FieldSplit read() {
        try {
            return FieldSplit.read(PACK.resolve("field"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isWhatTheGeneratorWritesAndBreaksNoRule() throws IOException {
        assertThat(FieldSplitGenerator.generate(PACK)).isEqualTo(split.entries());
    }

    @Test
    void everyKelurahanAndFaskesReportsEveryMonthByItsOwnOfficer() {
        assertThat(of("pengendalian-lapangan")).hasSize(27 * 6);
        assertThat(of("pendampingan-stunting")).hasSize(27 * 6);
        assertThat(of("pelayanan-kb")).hasSize(8 * 6);
        assertThat(of("alokon")).hasSize(9 * 6);
        assertThat(split.people()).hasSize(27 + 8 + 2);
        for (String person : split.people()) {
            List<FieldEntry> entries = split.entriesOf(new PersonId(person));
            assertThat(entries).isNotEmpty().isSortedAccordingTo(FieldEntry.IN_TIME);
        }
        assertThat(of("pendataan-keluarga")).as("programme VII has no data").isEmpty();
    }

    @Test
    void unmetNeedIsAsPrinted() {
        List<FieldEntry> june = of("pengendalian-lapangan").stream()
                .filter(entry -> entry.period().toString().equals("2024-06"))
                .toList();
        assertThat(sum(june, cell -> cell.item().equals("pus"))).isEqualTo(44_349);
        assertThat(sum(
                        june,
                        cell -> Set.of("iat", "tial").contains(cell.members().getOrDefault("alasan", ""))))
                .isEqualTo(5_110);
    }

    @Test
    void mkjpIsAsPrinted() {
        assertThat(sum(
                        of("pelayanan-kb"),
                        cell -> Set.of("peserta_baru", "ganti_cara").contains(cell.item())
                                && MKJP.contains(cell.members().get("metode"))))
                .isEqualTo(650);
    }

    @Test
    void meetingsAndDocumentsAreAsPrinted() {
        assertThat(kinds("rapat-operasional", Set.of("rakorcam", "rakordes", "minilok")))
                .isEqualTo(24);
        assertThat(kinds("rapat-operasional", Set.of("balai_penyuluhan"))).isEqualTo(8);
        Map.of(
                        "data_keluarga", 0,
                        "pencatatan_keluarga", 1,
                        "pengolahan_dallap", 7,
                        "pengendalian_program", 1,
                        "promosi_kie", 1,
                        "advokasi", 3,
                        "sarana_pelayanan", 0,
                        "kb_bergerak", 0,
                        "penguatan_mitra", 3,
                        "pemantauan_stunting", 6)
                .forEach((kind, printed) -> assertThat(kinds("laporan-dokumen", Set.of(kind)))
                        .as(kind)
                        .isEqualTo((long) printed));
    }

    private List<FieldEntry> of(String form) {
        return split.entries().stream()
                .filter(entry -> entry.form().value().equals(form))
                .toList();
    }

    private long kinds(String form, Set<String> kinds) {
        return of(form).stream()
                .filter(entry -> kinds.contains(entry.answers().fields().get("jenis")))
                .count();
    }

    private static long sum(List<FieldEntry> entries, Predicate<Cell> wanted) {
        return entries.stream()
                .flatMap(entry -> entry.answers().counts().entrySet().stream())
                .filter(count -> wanted.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
