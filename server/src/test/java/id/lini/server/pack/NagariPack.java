package id.lini.server.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first pack of an agency that nobody here knows, written with the README beside: nagari, own form, Indonesian numbers. */
final class NagariPack {
    static final String AGENCY = "nagari-contoh";

    private static final Path FOLDER = Path.of("src", "test", "resources", "id", "lini", "server", "pack", "nagari");

    private final Map<String, String> files = new TreeMap<>();

    NagariPack() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a text of a file replaced. */
    NagariPack with(String file, String from, String to) {
        String text = files.get(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        files.put(file, text.replace(from, to));
        return this;
    }

    /** The same with another file. */
    NagariPack file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** The same without a file. */
    NagariPack without(String name) {
        files.remove(name);
        return this;
    }

    /** As a spreadsheet on Windows saves it: with a byte order mark and its line ends. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder.resolve("forms"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                boolean table = file.getKey().endsWith(".csv");
                String text = table && !file.getValue().isEmpty()
                        ? "\uFEFF" + file.getValue().replace("\n", "\r\n")
                        : file.getValue();
                Files.writeString(folder.resolve(file.getKey()), text);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] zip() {
        return Packed.zip(files);
    }

    /** One sheet a file, every cell a text; the form in a sheet of its own. */
    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Lembar", "1.0")) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (file.getKey().endsWith(".csv")) {
                    sheet(workbook.newWorksheet(file.getKey().replace(".csv", "")), rows(file.getValue()));
                }
            }
            Worksheet forms = workbook.newWorksheet("forms");
            forms.value(0, 0, "formulir");
            forms.value(1, 0, files.get("forms/kunjungan-keluarga.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
            }
        }
    }

    private static List<List<String>> rows(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            rows.add(row.toList());
        }
        return rows;
    }
}
