package id.lini.deploy.demo;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The entries of one form as CSV: person, version, unit, period, then a column for each field ({@code field:jenis}),
 * each warning explained ({@code reason:neraca}) and each cell ({@code aktif[metode=iud;sumber=swasta]}). An empty cell
 * is blank: not recorded.
 */
final class FieldFile {
    private static final String FIELD = "field:";
    private static final String REASON = "reason:";
    private static final List<String> FIXED = List.of("person", "version", "unit", "period");

    private FieldFile() {}

    static List<FieldEntry> read(Path file) throws IOException {
        FormId form = new FormId(
                Optional.ofNullable(file.getFileName()).orElseThrow().toString().replace(".csv", ""));
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, format)) {
            List<FieldEntry> entries = new ArrayList<>();
            for (CSVRecord row : rows) {
                entries.add(entry(form, rows.getHeaderNames(), row));
            }
            return entries;
        }
    }

    private static FieldEntry entry(FormId form, List<String> columns, CSVRecord row) {
        Map<Cell, Long> counts = new TreeMap<>();
        Map<String, String> fields = new TreeMap<>();
        List<Explanation> reasons = new ArrayList<>();
        for (String column : columns) {
            String value = row.get(column);
            if (value.isEmpty() || FIXED.contains(column)) {
                continue;
            }
            if (column.startsWith(FIELD)) {
                fields.put(column.substring(FIELD.length()), value);
            } else if (column.startsWith(REASON)) {
                reasons.add(new Explanation(column.substring(REASON.length()), value));
            } else {
                counts.put(cell(column), Long.valueOf(value));
            }
        }
        return new FieldEntry(
                new PersonId(row.get("person")),
                form,
                Integer.parseInt(row.get("version")),
                new UnitId(row.get("unit")),
                Period.parse(row.get("period")),
                new Answers(counts, fields),
                reasons);
    }

    static void write(Path file, List<FieldEntry> entries) throws IOException {
        Set<String> columns = new LinkedHashSet<>(FIXED);
        entries.forEach(entry -> entry.answers().fields().keySet().forEach(field -> columns.add(FIELD + field)));
        entries.forEach(entry -> entry.explanations().forEach(reason -> columns.add(REASON + reason.rule())));
        entries.forEach(entry -> entry.answers().counts().keySet().forEach(cell -> columns.add(cell.toString())));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(columns.toArray(new String[0]))
                .setRecordSeparator('\n')
                .get();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            for (FieldEntry entry : entries) {
                Map<String, String> values = values(entry);
                printer.printRecord(columns.stream()
                        .map(column -> values.getOrDefault(column, ""))
                        .toList());
            }
        }
    }

    private static Map<String, String> values(FieldEntry entry) {
        Map<String, String> values = new TreeMap<>();
        values.put("person", entry.person().value());
        values.put("version", String.valueOf(entry.version()));
        values.put("unit", entry.unit().value());
        values.put("period", entry.period().toString());
        entry.answers().fields().forEach((field, answer) -> values.put(FIELD + field, answer));
        entry.explanations().forEach(reason -> values.put(REASON + reason.rule(), reason.reason()));
        entry.answers().counts().forEach((cell, count) -> values.put(cell.toString(), String.valueOf(count)));
        return values;
    }

    private static Cell cell(String text) {
        int bracket = text.indexOf('[');
        if (bracket < 0) {
            return Cell.of(text);
        }
        Map<String, String> members = new TreeMap<>();
        for (String member : text.substring(bracket + 1, text.length() - 1).split(";")) {
            int equals = member.indexOf('=');
            members.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return new Cell(text.substring(0, bracket), members);
    }
}
