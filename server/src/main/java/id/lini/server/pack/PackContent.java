package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files of a pack, read into memory: of a folder, of a ZIP of it, or a workbook alone.
 *
 * @param files by their name within the pack, {@code areas.csv} or {@code forms/kie.json}
 * @param folder where they stand, for the path to a catalogue; empty for what was sent by a browser, which names no
 *     folder of this machine
 */
record PackContent(Map<String, byte[]> files, Optional<Path> folder) {
    /** Unpacked; an agency of 149 areas and three years has a tenth of it. */
    private static final long LARGEST = 64_000_000;

    /** Where the areas lie, as GeoJSON. */
    static final String BOUNDARIES = "boundaries.geojson";

    private static final int MOST_FILES = 1_000;

    PackContent {
        files = Map.copyOf(files);
    }

    /** A folder, a ZIP file or a workbook of this machine. */
    static Optional<PackContent> at(Path path, PackFaults faults) {
        try {
            if (Files.isDirectory(path)) {
                return Optional.of(new PackContent(folder(path), Optional.of(path)));
            }
            if (Files.isRegularFile(path)) {
                Optional<Path> folder =
                        Optional.ofNullable(path.toAbsolutePath().getParent());
                return sent(path.toString(), Files.readAllBytes(path), faults)
                        .map(content -> new PackContent(content.files(), folder));
            }
        } catch (IOException e) {
            faults.file(
                    path.toString(),
                    new Label("tidak terbaca: " + e.getMessage(), "cannot be read: " + e.getMessage()),
                    new Label("Periksa berkas dan izinnya", "Check the file and its permissions"));
            return Optional.empty();
        }
        faults.file(
                path.toString(),
                new Label("folder tidak ada", "there is no such folder"),
                new Label("Periksa jalurnya", "Check the path"));
        return Optional.empty();
    }

    /** A ZIP file or a workbook, told apart by what is in it. */
    static Optional<PackContent> sent(String name, byte[] bytes, PackFaults faults) {
        try {
            Map<String, byte[]> files = zipped(bytes) ? unzipped(bytes) : Map.of();
            if (files.containsKey("xl/workbook.xml")) {
                return Optional.of(new PackContent(Map.of("paket.xlsx", bytes), Optional.empty()));
            }
            Map<String, byte[]> own = new TreeMap<>();
            String top = top(files);
            files.forEach((path, content) -> {
                if (path.startsWith(top) && wanted(path.substring(top.length()))) {
                    own.put(path.substring(top.length()), content);
                }
            });
            if (!own.isEmpty()) {
                return Optional.of(new PackContent(own, Optional.empty()));
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.file(
                    name,
                    new Label("berkas rusak: " + e.getMessage(), "the file is damaged: " + e.getMessage()),
                    new Label("Simpan ulang sebagai ZIP atau XLSX", "Save it again as ZIP or XLSX"));
            return Optional.empty();
        }
        faults.file(
                name,
                new Label("bukan paket", "this is not a pack"),
                new Label(
                        "Kirim satu buku kerja XLSX, atau ZIP dari folder paket",
                        "Send an XLSX workbook, or a ZIP of the pack's folder"));
        return Optional.empty();
    }

    /** Its tables: of the workbook where there is one. */
    Optional<TableSource> tables(PackFaults faults) {
        List<String> workbooks =
                files.keySet().stream().filter(name -> name.endsWith(".xlsx")).toList();
        TableSource csv = new CsvTables(files);
        if (workbooks.isEmpty()) {
            return Optional.of(csv);
        }
        if (workbooks.size() > 1 || !csv.names().isEmpty()) {
            faults.file(
                    workbooks.get(0),
                    new Label("ada dua sumber tabel", "there are two sources of tables"),
                    new Label(
                            "Sisakan satu buku kerja, atau hanya berkas CSV", "Leave one workbook, or CSV files only"));
            return Optional.empty();
        }
        return WorkbookTables.open(workbooks.get(0), files.get(workbooks.get(0)), faults)
                .map(TableSource.class::cast);
    }

    /** The form files of a folder within the pack, by their name. */
    Map<String, byte[]> json(String under) {
        Map<String, byte[]> found = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(under + "/") && name.endsWith(".json")) {
                found.put(name, bytes);
            }
        });
        return found;
    }

    private static Map<String, byte[]> folder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> found = new ArrayList<>(list(folder));
        if (Files.isDirectory(folder.resolve("forms"))) {
            found.addAll(list(folder.resolve("forms")));
        }
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (wanted(name)) {
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** {@code ~$} is what an open workbook leaves beside itself. */
    private static boolean wanted(String name) {
        boolean table = !name.contains("/") && (name.endsWith(".csv") || name.endsWith(".xlsx"));
        boolean boundaries = name.equals(BOUNDARIES);
        boolean form =
                name.startsWith("forms/") && name.endsWith(".json") && name.indexOf('/') == name.lastIndexOf('/');
        return (table || form || boundaries) && !name.startsWith("~$") && !name.startsWith(".");
    }

    /** The folder around everything, where somebody zipped the folder and not what is in it. */
    private static String top(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith("/agency.csv") || name.endsWith(".xlsx"))
                .filter(name -> !name.startsWith("__MACOSX"))
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .findFirst()
                .filter(top -> !files.containsKey("agency.csv"))
                .orElse("");
    }

    private static boolean zipped(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** By its directory and not as a stream: what spreadsheets write leaves sizes to be told at the end. */
    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long left = LARGEST;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        byte[] content = limited(in, left);
                        left -= content.length;
                        files.put(entry.getName(), content);
                    }
                }
                if (files.size() > MOST_FILES) {
                    throw new IOException("more than " + MOST_FILES + " files");
                }
            }
        }
        return files;
    }

    private static byte[] limited(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            out.write(part, 0, read);
            if (out.size() > most) {
                throw new IOException("more than " + LARGEST + " bytes unpacked");
            }
        }
        return out.toByteArray();
    }
}
