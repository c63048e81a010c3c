package id.lini.server.achievement.formula;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCheckTest {
    private final FormulaCheck check = new FormulaCheck(Samples.catalogue(), Set.of("poktan", "kelurahan"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(\"pelayanan-kb/peserta_baru\", \"metode=mkjp|suntik;momen=interval\")",
                "count(\"poktan-keadaan/anggota\", \"status=aktif\")",
                "reports(\"rapat-operasional\", \"jenis=rakorcam|minilok\")",
                "months(\"alokon\") / 12 * 100",
                "units(\"poktan-keadaan\", \"status=aktif\")"
            })
    void knowsMembersGroupsAndAnswersThatClassify(String formula) {
        assertThat(check.faults(Formula.parse(formula), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "count(\"pelayanan/peserta_baru\"); there is no form \"pelayanan\"; pelayanan-kb",
                "count(\"pelayanan-kb/baru\"); there is no item \"baru\"; peserta_baru",
                "count(\"pelayanan-kb/ganti_cara\", \"momen=interval\"); there is no dimension \"momen\"; metode",
                "count(\"pelayanan-kb/ganti_cara\", \"metode=spiral\"); there is no member of metode \"spiral\"; mkjp",
                "reports(\"rapat-operasional\", \"jenis=rapat\"); there is no option of jenis \"rapat\"; rakorcam",
                "reports(\"rapat-operasional\", \"tempat=aula\"); there is no dimension \"tempat\"; jenis"
            })
    void saysWhichNameIsUnknownAndWhatIsKnown(String formula, String fault, String known) {
        assertThat(check.faults(Formula.parse(formula), Set.of()))
                .singleElement()
                .satisfies(each -> assertThat(each.text().en()).contains(fault).contains(known));
    }

    @Test
    void tellsAllFaultsOfAFormula() {
        Formula formula =
                Formula.parse("count(\"kie/orang\") + count(\"kie/peserta\", \"usia=muda;kelompok=pus|lansia\")");
        assertThat(check.faults(formula, Set.of())).hasSize(3);
    }
}
