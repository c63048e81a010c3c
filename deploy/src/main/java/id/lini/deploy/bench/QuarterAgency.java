package id.lini.deploy.bench;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An invented agency of the size that is measured: 149 kelurahan, 60 sub-kegiatan, every kind of formula. */
final class QuarterAgency {
    static final String ID = "ukur";
    static final int YEAR = 2024;
    private static final int AREAS = 149;
    private static final int SUBS = 60;
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());

    /** One for each sub-kegiatan in turn. */
    private static final List<String> FORMULAS = List.of(
            "count,\"count(\"\"pelayanan-kb/peserta_baru\"\", \"\"metode=mkjp\"\")\",",
            "ratio,\"count(\"\"pengendalian-lapangan/aktif\"\") / count(\"\"pengendalian-lapangan/pus\"\") * 100\",",
            "ratio,\"(count(\"\"pengendalian-lapangan/bukan_peserta\"\", \"\"alasan=iat\"\") +"
                    + " count(\"\"pengendalian-lapangan/bukan_peserta\"\", \"\"alasan=tial\"\")) /"
                    + " count(\"\"pengendalian-lapangan/pus\"\") * 100\",",
            "count,\"months(\"\"alokon\"\")\",",
            "count,\"units(\"\"pengendalian-lapangan\"\")\",",
            "ratio,\"units(\"\"poktan-keadaan\"\", \"\"status=aktif\"\") / registered(\"\"poktan\"\") * 100\",",
            "count,\"count(\"\"pelayanan-kb/peserta_baru\"\")\",mean",
            "count,\"reports(\"\"pendataan-keluarga\"\")\",",
            "ratio,\"count(\"\"pendataan-keluarga/dimutakhirkan\"\") /"
                    + " count(\"\"pendataan-keluarga/rumah_tangga\"\") * 100\",",
            "count,\"count(\"\"pelayanan-kb/ganti_cara\"\")\",cumulative");

    private QuarterAgency() {}

    static void write(Path folder, Path forms) throws IOException {
        Files.writeString(
                folder.resolve("agency.csv"), "agency,name,zone,area,numbers\nukur,Ukur,Asia/Jakarta,90.01,plain\n");
        StringBuilder areas = new StringBuilder(
                "area,parent,level,name,valid_from,valid_until\n90.01,,kabupaten_kota,Kota,2020-01-01,\n");
        kelurahan().forEach(id -> areas.append(id + ",90.01,kelurahan," + id + ",2020-01-01,\n"));
        Files.writeString(folder.resolve("areas.csv"), areas);
        StringBuilder units = new StringBuilder("unit,kind,name,area,valid_from,valid_until\n");
        units("faskes", 30).forEach(id -> units.append(id + ",faskes," + id + ",90.01,2020-01-01,\n"));
        units("poktan", 220).forEach(id -> units.append(id + ",poktan," + id + ",90.01,2020-01-01,\n"));
        Files.writeString(folder.resolve("units.csv"), units);
        Files.writeString(
                folder.resolve("people.csv"), "person,name,valid_from,valid_until\nwarga,Warga,2020-01-01,\n");
        Files.writeString(folder.resolve("assignments.csv"), "person,role,scope,valid_from,valid_until\n");
        Files.writeString(folder.resolve("accounts.csv"), "login,person,password_hash,password\n");
        Files.writeString(
                folder.resolve("plan_versions.csv"), "year,version,decided_on,legal\n2024,murni,2024-01-02,DPA\n");
        Files.writeString(
                folder.resolve("policy.csv"),
                "year,lower_is_better,cap,decimals,rounding,sasaran_score\n2024,t_over_r,none,2,half_up,weighted\n");
        plan(folder);
        Path own = Files.createDirectories(folder.resolve("forms"));
        try (Stream<Path> all = Files.list(forms)) {
            for (Path form : all.toList()) {
                Files.copy(form, own.resolve(String.valueOf(form.getFileName())));
            }
        }
    }

    private static void plan(Path folder) throws IOException {
        StringBuilder nodes = new StringBuilder("year,code,parent,level,label,name\n2024,S1,,sasaran,S1,Sasaran\n");
        StringBuilder indicators = new StringBuilder(
                "year,indicator,node,name,unit,direction,source,formula,time_rule,base_year,decimals\n");
        StringBuilder children = new StringBuilder("year,indicator,child\n");
        StringBuilder targets = new StringBuilder("year,version,indicator,target\n");
        StringBuilder budgets = new StringBuilder("year,version,node,amount\n");
        StringBuilder spent = new StringBuilder("year,node,month,posted,amount,source\n");
        StringBuilder office = new StringBuilder("year,indicator,period,value,evidence_kind,number,dated,posted\n");
        for (int program = 1; program <= 4; program++) {
            nodes.append("2024,P" + program + ",,program,P,Program\n");
            indicators.append("2024,ip" + program + ",P" + program + ",Program,persen,higher,rollup,,,,2\n");
            for (int kegiatan = 1; kegiatan <= 3; kegiatan++) {
                String key = program + "." + kegiatan;
                nodes.append("2024,P" + key + ",P" + program + ",kegiatan,K,Kegiatan\n");
                indicators.append("2024,ik" + key + ",P" + key + ",Kegiatan,persen,higher,rollup,,,,2\n");
                children.append("2024,ip" + program + ",ik" + key + "\n");
                for (int sub = 1; sub <= SUBS / 12; sub++) {
                    int index = ((program - 1) * 3 + kegiatan - 1) * 5 + sub - 1;
                    String node = "P" + key + "." + sub;
                    String formula = FORMULAS.get(index % FORMULAS.size());
                    String base = formula.endsWith("cumulative") ? "2022" : "";
                    nodes.append("2024," + node + ",P" + key + ",sub_kegiatan,S,Sub\n");
                    indicators.append(
                            "2024,i" + index + "," + node + ",Sub,satuan,higher," + formula + "," + base + ",2\n");
                    indicators.append("2024,o" + index + "," + node + ",Kantor,dokumen,higher,office,,sum,,0\n");
                    children.append("2024,ik" + key + ",i" + index + "\n2024,ik" + key + ",o" + index + "\n");
                    targets.append("2024,murni,i" + index + ",500\n2024,murni,o" + index + ",12\n");
                    budgets.append("2024,murni," + node + ",100000000\n");
                    for (YearMonth month : months(YEAR, YEAR)) {
                        String posted = month.atEndOfMonth().toString();
                        spent.append("2024," + node + "," + month + "," + posted + ",5000000,SP2D\n");
                        office.append("2024,o" + index + "," + month + ",1,Laporan,1," + posted + "," + posted + "\n");
                    }
                }
            }
        }
        Files.writeString(folder.resolve("plan_nodes.csv"), nodes);
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("indicator_children.csv"), children);
        Files.writeString(folder.resolve("targets.csv"), targets);
        Files.writeString(folder.resolve("budgets.csv"), budgets);
        Files.writeString(folder.resolve("budget_realisation.csv"), spent);
        Files.writeString(folder.resolve("office_values.csv"), office);
    }

    /** A month's reports of all units on the forms that the formulas ask, every cell filled. */
    static List<Entry> reports(YearMonth month, Map<String, FormDefinition> forms, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (String area : kelurahan()) {
            entries.add(report(forms.get("pengendalian-lapangan"), area, month, Map.of(), random));
            entries.add(report(forms.get("pendataan-keluarga"), area, month, Map.of(), random));
        }
        for (String faskes : units("faskes", 30)) {
            entries.add(report(forms.get("pelayanan-kb"), faskes, month, Map.of(), random));
            entries.add(report(forms.get("alokon"), faskes, month, Map.of(), random));
        }
        for (String group : units("poktan", 220)) {
            String status = random.nextInt(4) == 0 ? "tidak_aktif" : "aktif";
            entries.add(report(
                    forms.get("poktan-keadaan"), group, month, Map.of("jenis", "bkb", "status", status), random));
        }
        return entries;
    }

    static List<YearMonth> months(int first, int last) {
        return Stream.iterate(YearMonth.of(first, 1), month -> month.getYear() <= last, month -> month.plusMonths(1))
                .toList();
    }

    private static Entry report(
            FormDefinition form, String unit, YearMonth month, Map<String, String> fields, Random random) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (Item item : form.items()) {
            for (Map<String, String> members : form.cells(item)) {
                counts.put(new Cell(item.id(), members), (long) random.nextInt(50));
            }
        }
        return new Entry(
                IDS.nextEntry(),
                new FormId(form.id().value()),
                form.version(),
                new UnitId(unit),
                Period.parse(month.toString()),
                new Answers(counts, fields),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new PersonId("warga"),
                Instant.EPOCH);
    }

    private static List<String> kelurahan() {
        return IntStream.rangeClosed(1, AREAS)
                .mapToObj(number -> "90.01." + (1000 + number))
                .toList();
    }

    private static List<String> units(String kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> kind + "-" + number)
                .toList();
    }
}
