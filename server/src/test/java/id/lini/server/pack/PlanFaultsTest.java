package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.SyntheticPack;
import id.lini.server.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be computed is refused at import, with its cell and what is known. */
class PlanFaultsTest {
    private static TestServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "plan_nodes.csv;2024,P2,,program;2024,P2,S1,program;parent;a tujuan or sasaran is not the parent of a programme",
                "sasaran_programs.csv;S1,P1,cpr;S1,P1.1,cpr;program;\"P1.1\" is not a Programme",
                "sasaran_programs.csv;S1,P1,cpr;S1,P1,mkjp;indicator;\"mkjp\" is not an indicator of the sasaran S1",
                "node_changes.csv;P1,2023;P1,2024;previous_year;not an earlier year",
                "indicators.csv;units(\"\"pelayanan-kb\"\");units(\"\"pelayanan\"\");formula;there is no form \"pelayanan\"",
                "indicators.csv;registered(\"\"poktan\"\");registered(\"\"kelompok\"\");formula;there is no kind of unit \"kelompok\"",
                "indicators.csv;registered(\"\"poktan\"\");registered(\"\"balai\"\");formula;is counted by poktan, but divided by",
                "indicators.csv;value(\"\"korban\"\");value(\"\"kasus\"\");formula;there is no component \"kasus\"; known: dilayani, korban",
                "indicators.csv;orang,higher,count,\"count(\"\"pengendalian-lapangan/pus\"\")\",,;orang,higher,count,\"count(\"\"pengendalian-lapangan/pus\"\")\",sum,;time_rule;a stock is never summed over months",
                "indicators.csv;cumulative,2023,,,0,;cumulative,,,,0,;base_year;a base year belongs to cumulative, and only to it",
                "indicators.csv;,,,awal,,2;,,,akhir,,2;pinned;\"akhir\" is neither a day nor in register_lists.csv",
                "indicators.csv;ordinal,office,,,,,kla;ordinal,office,,,,,;scale;a scale belongs to the direction ordinal",
                "indicators.csv;persen,higher,ratio,\"value(\"\"dilayani\"\") / value(\"\"korban\"\") * 100\";persen,higher,ratio,\"value(\"\"dilayani\"\") + value(\"\"korban\"\") * 100\";formula;a ratio is numerator / denominator",
                "indicator_children.csv;2024,roll,kla;2024,roll,roll;child;the roll-up runs in a circle: 2024 roll > 2024 roll",
                "scales.csv;kla,nindya,Nindya,70;kla,nindya,Nindya,55;points;points must rise",
                "targets.csv;kla,,,,nindya;kla,,,,paripurna;target;\"paripurna\" is not a step of the scale kla",
                "targets.csv;keluarga,,,,400;keluarga,,,,banyak;target;\"banyak\" is not a number",
                "targets.csv;q1,increment,10;q1,to_date,10;kind;one meaning an indicator",
                "targets.csv;mkjp,,q1,increment,10;mkjp,,q1,,10;kind;a quarter's target without a meaning",
                "renstra_targets.csv;2024,kla,utama;2024,kla,paripurna;target;\"paripurna\" is not a step of the scale kla",
                "renstra_targets.csv;2024,unmet,20;2024,unmet,rendah;target;\"rendah\" is not a number",
                "renstra_targets.csv;2024,unmet,20;2024,unmet4,20;indicator;\"2024 unmet4\" is not in indicators.csv",
                "renstra_targets.csv;2024,unmet,20;2024,berbagai,20;indicator;\"berbagai\" is made of components without one value",
                "renstra_targets.csv;2021,2026,2024,unmet;2025,2026,2024,unmet;year;the year 2024 is outside the Renstra 2025-2026",
                "renstra_targets.csv;2021,2026,2024,unmet;2026,2021,2024,unmet;last_year;the Renstra ends before it begins",
                "external_values.csv;2024,cpr,year;2024,kla,year;indicator;its value is not of this source",
                "office_values.csv;rerata,,2024-01;rerata,,2023-01;period;the month is in another year",
                "office_values.csv;rerata,,2024-05;rerata,,q2;period;values that are added up have periods of one length",
                "predicates.csv;empat,Cukup,55,yes;empat,Cukup,56,yes;from;there is a gap between this row and the one before",
                "predicates.csv;100,yes,100,yes;99,yes,100,yes;from;it overlaps the row before",
                "policy.csv;midpoint,empat;midpoint,tiga;sasaran_score;midpoint needs a predicate scale with a midpoint in every row",
                "policy.csv;mean,tiga;mean,lima;predicates;\"lima\" is not in predicates.csv",
                "field_targets.csv;2023,faskes-1;2025,faskes-1;year;\"2025\" is not in plan_versions.csv",
                "field_targets.csv;2024,99.01.01.1;2024,99.01.01.9;unit;\"99.01.01.9\" is not in areas.csv / units.csv",
                "field_targets.csv;2024,99.01.01.1;2024,faskes-2;unit;faskes does not report on the form pengendalian-lapangan",
                "field_targets.csv;pengendalian-lapangan,pus;pengendalian,pus;form;\"pengendalian\" is not in forms",
                "field_targets.csv;lapangan,pus;lapangan,pasangan;item;pengendalian-lapangan has no \"pasangan\"; known: pus, aktif",
                "field_targets.csv;pus,,year;pus,metode=iud,year;dimensions;has no \"metode\"",
                "field_targets.csv;metode=mkjp,q1;metode=spiral,q1;dimensions;has no \"metode=spiral\"; known: metode=iud",
                "field_targets.csv;metode=mkjp,q1;metode,q1;dimensions;\"metode\" cannot be read",
                "field_targets.csv;metode=mkjp,2024-01;metode=mkjp,2023-01;period;the month is in another year",
                "field_targets.csv;metode=mkjp,2024-01;metode=mkjp,q1;unit;was given in an earlier row",
                "field_targets.csv;year,900;year,0;target;a target is more than zero"
            })
    void eachIsToldWithItsCell(String file, String from, String to, String column, String what) {
        Path pack = new SyntheticPack().with(file, from, to).write(folder);
        assertThat(faults(pack)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.row()).isGreaterThan(1);
            assertThat(fault.what().en()).contains(what);
            assertThat(fault.mend().id()).isNotBlank();
        });
    }

    @Test
    void aCircleOfThreeNamesItsWay() {
        Path pack = new SyntheticPack()
                .and(
                        "indicators.csv",
                        "2024,a,P2,A,persen,higher,rollup,,,,,,2,\n2024,b,P2,B,persen,higher,rollup,,,,,,2,")
                .and("indicator_children.csv", "2024,a,b\n2024,b,a")
                .write(folder);
        assertThat(faults(pack))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what().en())
                        .isEqualTo("the roll-up runs in a circle: 2024 a > 2024 b > 2024 a"));
    }

    @Test
    void aValueThatWasStatedIsNeitherChangedNorRemoved() {
        server.bean(PackImport.class).run(new SyntheticPack().write(folder));
        Path changed = new SyntheticPack()
                .with("office_values.csv", "keluarga,,q2,50,", "keluarga,,q2,60,")
                .write(folder);
        assertThat(faults(changed))
                .extracting(fault -> fault.what().en())
                .containsExactly("this value is stored with another content");
        Path gone = new SyntheticPack()
                .with("office_values.csv", "2024,keluarga,,q2,50,Laporan,2,2024-06-30,2024-07-01\n", "")
                .write(folder);
        assertThat(faults(gone))
                .extracting(fault -> fault.what().en())
                .containsExactly("the value keluarga q2 is gone");
    }

    private static List<PackFault> faults(Path pack) {
        PackImport.Outcome outcome = server.bean(PackImport.class).run(pack);
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Refused.class);
        return ((PackImport.Outcome.Refused) outcome).faults();
    }
}
