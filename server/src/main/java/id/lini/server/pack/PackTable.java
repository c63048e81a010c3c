package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of a pack: UTF-8, a header with the known columns in any order, a row each. */
final class PackTable {
    private final String file;
    private final List<Placed<Map<String, String>>> rows;
    private final PackFaults faults;

    private PackTable(String file, List<Placed<Map<String, String>>> rows, PackFaults faults) {
        this.file = file;
        this.rows = rows;
        this.faults = faults;
    }

    /** Reads a file; what is wrong with it as a whole is noted, and the table is then empty. */
    static PackTable read(Path folder, String file, List<String> columns, PackFaults faults) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            faults.file(
                    file,
                    new Label("berkas tidak ada", "the file is missing"),
                    new Label(
                            "Buat berkasnya; kalau tidak ada isinya, cukup baris judul: " + String.join(",", columns),
                            "Make the file; if there is nothing to say, its header is enough: "
                                    + String.join(",", columns)));
            return new PackTable(file, List.of(), faults);
        }
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().get().parse(new StringReader(text(path)))) {
            List<Placed<Map<String, String>>> rows =
                    header(file, parser.getHeaderNames(), columns, faults) ? rows(file, parser, faults) : List.of();
            return new PackTable(file, rows, faults);
        } catch (CharacterCodingException e) {
            faults.file(
                    file,
                    new Label("berkas tidak disimpan sebagai UTF-8", "the file is not saved as UTF-8"),
                    new Label("Simpan ulang sebagai CSV UTF-8", "Save it again as CSV UTF-8"));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            faults.file(
                    file,
                    new Label("bukan CSV: " + e.getMessage(), "not CSV: " + e.getMessage()),
                    new Label("Periksa tanda kutip dan baris judul", "Check quotes and the header row"));
        } catch (java.io.UncheckedIOException e) {
            faults.file(
                    file,
                    new Label("bukan CSV: " + e.getMessage(), "not CSV: " + e.getMessage()),
                    new Label("Periksa tanda kutip", "Check the quotes"));
        }
        return new PackTable(file, List.of(), faults);
    }

    String file() {
        return file;
    }

    /** Every value that stands in a column, also in rows with a fault: what is named there is not unknown. */
    Set<String> known(String column) {
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(row.value().getOrDefault(column, "").strip()));
        return known;
    }

    /** Every row; one with a fault has stand-ins for what could not be read, so that the rest of it can be checked. */
    <T> List<Placed<T>> map(NumberLocale numbers, Function<PackRow, T> reader) {
        List<Placed<T>> values = new ArrayList<>();
        for (Placed<Map<String, String>> cells : rows) {
            T value = reader.apply(new PackRow(cells, numbers, faults));
            values.add(new Placed<>(cells.file(), cells.row(), value));
        }
        return List.copyOf(values);
    }

    private static boolean header(String file, List<String> found, List<String> columns, PackFaults faults) {
        List<String> missing =
                columns.stream().filter(column -> !found.contains(column)).toList();
        List<String> unknown =
                found.stream().filter(column -> !columns.contains(column)).toList();
        missing.forEach(column -> faults.add(new PackFault(
                file,
                1,
                column,
                new Label("kolom tidak ada", "the column is missing"),
                new Label("Tambahkan kolom " + column, "Add the column " + column))));
        unknown.forEach(column -> faults.add(new PackFault(
                file,
                1,
                column,
                new Label("kolom tidak dikenal", "the column is not known"),
                new Label(
                        "Hapus, atau perbaiki ejaannya; yang ada: " + String.join(", ", columns),
                        "Remove it, or correct its spelling; known: " + String.join(", ", columns)))));
        return missing.isEmpty() && unknown.isEmpty();
    }

    private static List<Placed<Map<String, String>>> rows(String file, CSVParser parser, PackFaults faults) {
        List<Placed<Map<String, String>>> rows = new ArrayList<>();
        List<String> columns = parser.getHeaderNames();
        for (CSVRecord row : parser) {
            int number = (int) row.getRecordNumber() + 1;
            if (row.size() != columns.size()) {
                faults.add(new PackFault(
                        file,
                        number,
                        "",
                        new Label(
                                "ada " + row.size() + " sel, seharusnya " + columns.size(),
                                "there are " + row.size() + " cells instead of " + columns.size()),
                        new Label(
                                "Periksa koma; teks yang berisi koma diapit tanda kutip",
                                "Check the commas; a text with a comma stands in quotes")));
            } else {
                Map<String, String> cells = new HashMap<>();
                columns.forEach(column -> cells.put(column, row.get(column)));
                rows.add(new Placed<>(file, number, Map.copyOf(cells)));
            }
        }
        return rows;
    }

    private static String text(Path path) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
        // Spreadsheets put a byte order mark before the first column's name.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
