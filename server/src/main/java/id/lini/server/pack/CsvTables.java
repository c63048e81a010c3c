package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV files in UTF-8. Tolerated on purpose, since spreadsheets write it so and nothing becomes ambiguous: a byte order
 * mark, any line ends, empty lines, and semicolons between cells when the header has them.
 */
final class CsvTables implements TableSource {
    private static final byte[] UTF16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16_BIG = {(byte) 0xFE, (byte) 0xFF};

    private final Map<String, byte[]> files = new TreeMap<>();

    CsvTables(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            if (name.endsWith(".csv") && !name.contains("/")) {
                this.files.put(name, bytes);
            }
        });
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public Optional<RawTable> table(PackFile file, PackFaults faults) {
        return Optional.ofNullable(files.get(file.name()))
                .map(bytes -> text(file.name(), bytes, faults)
                        .map(text -> parse(file.name(), text, faults))
                        .orElse(RawTable.UNREADABLE));
    }

    private static Optional<String> text(String file, byte[] bytes, PackFaults faults) {
        if (begins(bytes, UTF16_LITTLE) || begins(bytes, UTF16_BIG)) {
            encoding(file, 0, new Label("berkas disimpan sebagai UTF-16", "the file is saved as UTF-16"), faults);
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            encoding(
                    file,
                    1 + (int) text.chars().filter(each -> each == '\n').count(),
                    new Label(
                            "huruf di baris ini tidak disimpan sebagai UTF-8",
                            "a letter in this line is not saved as UTF-8"),
                    faults);
            return Optional.empty();
        }
        // Spreadsheets put a byte order mark before the first column's name.
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= 2 && bytes[0] == mark[0] && bytes[1] == mark[1];
    }

    private static void encoding(String file, int row, Label what, PackFaults faults) {
        faults.add(new PackFault(
                file, row, "", what, new Label("Simpan ulang sebagai CSV UTF-8", "Save it again as CSV UTF-8")));
    }

    private static RawTable parse(String file, String text, PackFaults faults) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<RawTable.Row> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                rows.add(new RawTable.Row((int) row.getRecordNumber(), row.toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.add(new PackFault(
                    file,
                    rows.size() + 1,
                    "",
                    new Label(
                            "tanda kutip yang dimulai di baris ini tidak berpasangan",
                            "the quotes that begin in this row are not paired"),
                    new Label(
                            "Tutup tanda kutipnya; kutip di dalam teks ditulis dua kali (\"\")",
                            "Close the quotes; a quote within a text is written twice (\"\")")));
            return RawTable.UNREADABLE;
        }
        if (rows.isEmpty() || rows.get(0).blank()) {
            faults.file(
                    file,
                    new Label("baris judul tidak ada", "there is no header row"),
                    new Label("Tulis nama kolom di baris pertama", "Write the names of the columns in the first row"));
            return RawTable.UNREADABLE;
        }
        if (rows.get(0).cells().size() == 1 && rows.get(0).cells().get(0).contains("\t")) {
            faults.add(new PackFault(
                    file,
                    1,
                    "",
                    new Label("sel dipisahkan tab", "cells are separated by tabs"),
                    new Label("Simpan ulang sebagai CSV dengan koma", "Save it again as CSV with commas")));
            return RawTable.UNREADABLE;
        }
        return new RawTable(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    /** Names of columns have neither, so the header tells without a doubt. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.contains(";") && !header.contains(",") ? ';' : ',';
    }
}
