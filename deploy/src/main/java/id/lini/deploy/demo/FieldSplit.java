package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import id.lini.shared.id.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The committed split, read from {@code deploy/packs/pekalongan/field}: who enters what. Synthetic: only the totals are
 * the agency's (see the README beside the files). {@link FieldSplitGenerator} writes it.
 */
public final class FieldSplit {
    private final List<FieldEntry> entries;

    private FieldSplit(List<FieldEntry> entries) {
        this.entries = entries.stream().sorted(FieldEntry.IN_TIME).toList();
    }

    /** Reads every CSV file of the folder. */
    public static FieldSplit read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        List<FieldEntry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.addAll(FieldFile.read(file));
        }
        return new FieldSplit(entries);
    }

    /**
     * The same half year again and again, moved back: what a server holds after some years. Where two entries fall on one
     * period of one unit, the first stands.
     *
     * @param halves how many half years, the last being the split's own
     */
    FieldSplit repeated(int halves) {
        Map<List<Object>, FieldEntry> moved = new LinkedHashMap<>();
        for (int half = halves - 1; half >= 0; half--) {
            for (FieldEntry entry : entries) {
                Period own = entry.period();
                Period period = Period.containing(own.kind(), own.first().minusMonths(6L * half));
                FieldEntry then = half == 0 ? entry : entry.in(period);
                moved.putIfAbsent(List.of(entry.form(), entry.unit(), period, entry.answers()), then);
            }
        }
        return new FieldSplit(List.copyOf(moved.values()));
    }

    /** All entries, by month. */
    public List<FieldEntry> entries() {
        return entries;
    }

    /** What one person enters, in the order in which they would. */
    public List<FieldEntry> entriesOf(PersonId person) {
        return entries.stream().filter(entry -> entry.person().equals(person)).toList();
    }

    /** Everybody who enters something, by id. */
    public Set<String> people() {
        Set<String> people = new TreeSet<>();
        entries.forEach(entry -> people.add(entry.person().value()));
        return people;
    }
}
