package id.lini.server.report;

import id.lini.server.achievement.Samples;
import id.lini.server.ledger.Amount;
import id.lini.server.ledger.CellCheck;
import id.lini.server.ledger.CellKey;
import id.lini.server.ledger.Contribution;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.TestServer;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The committed field split of Pekalongan as approved cells, put straight into the ledger's table. */
final class FieldCells {
    static final Path PACK = Path.of("..", "deploy", "packs", "pekalongan");

    private FieldCells() {}

    /** Puts all cells of these forms, or of all forms when none is named. */
    static void approve(TestServer server, String agency, String... forms) {
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        for (Entry entry : entries()) {
            FormDefinition form = form(entry.form().value());
            if (forms.length == 0 || List.of(forms).contains(entry.form().value())) {
                Contribution.of(entry, form).cells().forEach((key, amount) -> cells.merge(key, amount, Amount::plus));
            }
        }
        Sql sql = server.bean(Sql.class);
        server.bean(Transactions.class).write(agency, () -> {
            cells.forEach((key, amount) -> sql.update(
                    "INSERT INTO cell (agency, form, item, month, unit, members, value, reports)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    key.form().value(),
                    key.item(),
                    key.month().toString(),
                    key.unit().value(),
                    key.members(),
                    amount.value(),
                    amount.reports()));
            return true;
        });
        server.bean(CellCheck.class).total(new AgencyId(agency));
    }

    private static FormDefinition form(String id) {
        return Samples.forms().stream()
                .filter(form -> form.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Entry> entries() {
        Uuid7 ids = new Uuid7(Clock.systemUTC());
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(PACK.resolve("field"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String form = String.valueOf(file.getFileName()).replace(".csv", "");
                try (CSVParser rows =
                        CSVFormat.DEFAULT.builder().setHeader().get().parse(Files.newBufferedReader(file))) {
                    for (CSVRecord row : rows) {
                        entries.add(entry(form, row, rows.getHeaderNames(), ids));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Entry entry(String form, CSVRecord row, List<String> columns, Uuid7 ids) {
        Map<Cell, Long> counts = new TreeMap<>();
        Map<String, String> fields = new TreeMap<>();
        for (String column : columns) {
            String value = row.get(column);
            if (column.startsWith("field:")) {
                fields.put(column.substring(6), value);
            } else if (!value.isEmpty() && !column.matches("person|version|unit|period|reason:.*")) {
                counts.put(cell(column), Long.valueOf(value));
            }
        }
        return new Entry(
                ids.nextEntry(),
                new FormId(form),
                1,
                new UnitId(row.get("unit")),
                Period.parse(row.get("period")),
                new Answers(counts, fields),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new PersonId(row.get("person")),
                Clock.systemUTC().instant());
    }

    private static Cell cell(String text) {
        String[] parts = text.replace("]", "").split("\\[");
        Map<String, String> members = new TreeMap<>();
        for (String member : parts.length == 1 ? new String[0] : parts[1].split(";")) {
            members.put(member.split("=")[0], member.split("=")[1]);
        }
        return new Cell(parts[0], members);
    }
}
