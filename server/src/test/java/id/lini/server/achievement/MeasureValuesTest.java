package id.lini.server.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Outcome;
import id.lini.server.achievement.formula.Term;
import id.lini.server.ledger.CellValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the functions of the language say over cells. */
class MeasureValuesTest {

    @Test
    void aFlowIsSummedAndAGroupStandsForItsMembers() {
        List<CellValue> cells = List.of(
                row("pelayanan-kb", "peserta_baru", "2024-01", "f1", "metode=iud;momen=interval", 3),
                row("pelayanan-kb", "peserta_baru", "2024-02", "f2", "metode=implan;momen=pasca_persalinan", 4),
                row("pelayanan-kb", "peserta_baru", "2024-02", "f2", "metode=pil;momen=interval", 50));
        assertThat(value("count(\"pelayanan-kb/peserta_baru\", \"metode=mkjp\")", cells))
                .isEqualTo(figure(7));
        assertThat(value("count(\"pelayanan-kb/peserta_baru\")", cells)).isEqualTo(figure(57));
    }

    @Test
    void aStockIsEachUnitsLatestNeverTheSum() {
        List<CellValue> cells = List.of(
                row("pengendalian-lapangan", "pus", "2024-01", "k1", "", 100),
                row("pengendalian-lapangan", "pus", "2024-02", "k1", "", 110),
                row("pengendalian-lapangan", "pus", "2024-01", "k2", "", 40));
        assertThat(value("count(\"pengendalian-lapangan/pus\")", cells)).isEqualTo(figure(150));
    }

    @Test
    void aGroupThatFellAsleepDoesNotCountAsAwake() {
        List<CellValue> cells = List.of(
                row("poktan-keadaan", "anggota", "2024-01", "p1", "jenis=bkb;status=aktif", 30),
                row("poktan-keadaan", "anggota", "2024-03", "p1", "jenis=bkb;status=tidak_aktif", 28),
                row("poktan-keadaan", "anggota", "2024-02", "p2", "jenis=bkr;status=aktif", 20));
        assertThat(value("count(\"poktan-keadaan/anggota\", \"status=aktif\")", cells))
                .isEqualTo(figure(20));
        assertThat(value("count(\"poktan-keadaan/anggota\")", cells)).isEqualTo(figure(48));
    }

    @Test
    void reportsMonthsAndUnitsAreMeasuredZerosWhenThereIsNothing() {
        assertThat(value("reports(\"laporan-dokumen\", \"jenis=kb_bergerak\")", List.of()))
                .isEqualTo(figure(0));
        assertThat(value("months(\"alokon\")", List.of())).isEqualTo(figure(0));
        assertThat(value("units(\"alokon\")", List.of())).isEqualTo(figure(0));
    }

    @Test
    void reportsMonthsAndUnitsCountApprovedReports() {
        List<CellValue> cells = List.of(
                new CellValue("rapat-operasional", "#", "2024-01", "b1", "jenis=minilok", 2, 2),
                new CellValue("rapat-operasional", "#", "2024-02", "b1", "jenis=rakorcam", 1, 1),
                new CellValue("rapat-operasional", "#", "2024-02", "b2", "jenis=lainnya", 1, 1));
        assertThat(value("reports(\"rapat-operasional\", \"jenis=minilok|rakorcam\")", cells))
                .isEqualTo(figure(3));
        assertThat(value("months(\"rapat-operasional\")", cells)).isEqualTo(figure(2));
        assertThat(value("units(\"rapat-operasional\", \"jenis=rakorcam|lainnya\")", cells))
                .isEqualTo(figure(2));
    }

    @Test
    void noDataIsNotZeroAndZeroIsAValue() {
        assertThat(value("count(\"pendataan-keluarga/dimutakhirkan\")", List.of()))
                .isEqualTo(Figure.absent(Absence.NO_DATA));
        CellValue withdrawn = new CellValue("pendataan-keluarga", "dimutakhirkan", "2024-01", "k1", "", 0, 0);
        assertThat(value("count(\"pendataan-keluarga/dimutakhirkan\")", List.of(withdrawn)))
                .isEqualTo(Figure.absent(Absence.NO_DATA));
        CellValue zero = row("pendataan-keluarga", "dimutakhirkan", "2024-01", "k1", "", 0);
        assertThat(value("count(\"pendataan-keluarga/dimutakhirkan\")", List.of(zero)))
                .isEqualTo(figure(0));
        assertThat(value(
                        "count(\"pendataan-keluarga/dimutakhirkan\") / count(\"pendataan-keluarga/rumah_tangga\")",
                        List.of(zero)))
                .isEqualTo(Figure.absent(Absence.NO_DATA));
    }

    private static Figure value(String formula, List<CellValue> cells) {
        MeasureValues values = new MeasureValues(Samples.catalogue(), unit -> "", cells);
        Span span = Span.of(YearMonth.of(2024, 1), YearMonth.of(2024, 6));
        Outcome outcome =
                Formula.parse(formula).value((asked, below) -> values.value(((Term.Counted) asked).measure(), span));
        return outcome.value()
                .map(Figure::of)
                .orElse(Figure.absent(outcome.data() ? Absence.UNDEFINED : Absence.NO_DATA));
    }

    private static Figure figure(long value) {
        return Figure.of(BigDecimal.valueOf(value));
    }

    private static CellValue row(String form, String item, String month, String unit, String members, long value) {
        return new CellValue(form, item, month, unit, members, value, 1);
    }
}
