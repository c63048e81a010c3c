package id.lini.deploy.demo;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.validation.EntryValidator;
import id.lini.shared.validation.Finding;
import id.lini.shared.validation.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits the totals that Kota Pekalongan printed for January to June 2024 over its kelurahan, faskes and months.
 * Seeded: it always gives the same entries. Run {@code main} with the pack's folder to write them again.
 */
public final class FieldSplitGenerator {
    private static final long SEED = 2024_06_30L;
    private static final YearMonth LAST = YearMonth.of(2024, 6);
    private static final int MONTHS = 6;
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 5);
    private static final Map<String, String> REASONS = Map.of(
            "awal_sama_dengan_akhir_lalu",
            "Hasil hitung fisik berbeda dari kartu stok; berita acara dibuat (contoh)",
            "sama_dengan_sebelumnya",
            "Memang tidak ada perubahan bulan ini (contoh)");

    private final Path pack;

    private FieldSplitGenerator(Path pack) {
        this.pack = pack;
    }

    /** Writes {@code field/*.csv} in the pack's folder, the first argument. */
    public static void main(String[] args) throws IOException {
        Path pack = Path.of(args[0]);
        Path folder = Files.createDirectories(pack.resolve("field"));
        Map<String, List<FieldEntry>> byForm = generate(pack).stream()
                .collect(Collectors.groupingBy(entry -> entry.form().value(), TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<FieldEntry>> form : byForm.entrySet()) {
            FieldFile.write(folder.resolve(form.getKey() + ".csv"), form.getValue());
        }
    }

    /** The entries in time order, each with reasons for what the phone will warn about; an error is a fault of ours. */
    static List<FieldEntry> generate(Path pack) throws IOException {
        Town town = Town.read(pack);
        List<FieldEntry> entries = new ArrayList<>();
        entries.addAll(new FieldControlSheets(town, new Shares(SEED)).entries(LAST, MONTHS));
        entries.addAll(new ServiceSheets(town, new Shares(SEED + 1)).entries(LAST, MONTHS));
        entries.addAll(new StockSheets(town, new Shares(SEED + 2)).entries(LAST, MONTHS));
        entries.addAll(new FamilySheets(town, new Shares(SEED + 3)).entries(LAST, MONTHS));
        entries.addAll(new EventSheets(town, new Shares(SEED + 4)).entries(LAST, MONTHS));
        entries.sort(FieldEntry.IN_TIME);
        return new FieldSplitGenerator(pack).explained(entries);
    }

    private List<FieldEntry> explained(List<FieldEntry> entries) throws IOException {
        Map<String, EntryValidator> validators = validators(pack.resolve("../catalogue/forms"));
        Map<String, SortedMap<Period, Answers>> past = new HashMap<>();
        List<FieldEntry> explained = new ArrayList<>();
        for (FieldEntry entry : entries) {
            SortedMap<Period, Answers> reports =
                    past.computeIfAbsent(entry.form() + " " + entry.unit(), unit -> new TreeMap<>());
            List<Finding> findings = validators
                    .get(entry.form().value())
                    .validate(entry.unit(), entry.period(), entry.answers(), TODAY, history(reports));
            if (findings.stream().anyMatch(Finding::stops)) {
                throw new IllegalStateException(entry + " " + findings);
            }
            explained.add(entry.with(reasons(findings)));
            reports.put(entry.period(), entry.answers());
        }
        return explained;
    }

    private static List<Explanation> reasons(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .distinct()
                .map(rule -> new Explanation(
                        rule, REASONS.getOrDefault(rule, "Sudah diperiksa ulang dengan register (contoh)")))
                .toList();
    }

    private static History history(SortedMap<Period, Answers> reports) {
        return (form, unit, before) -> {
            SortedMap<Period, Answers> earlier = new TreeMap<>(reports.headMap(before));
            while (earlier.size() > History.DEPTH) {
                earlier.remove(earlier.firstKey());
            }
            return earlier;
        };
    }

    static Map<String, EntryValidator> validators(Path folder) throws IOException {
        Map<String, EntryValidator> validators = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                FormDefinition form = FormCodec.read(Files.readAllBytes(file));
                validators.put(form.id().value(), new EntryValidator(form));
            }
        }
        return validators;
    }
}
