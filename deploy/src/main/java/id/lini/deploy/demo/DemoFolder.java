package id.lini.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a demonstration: the server's data, the officers' phones, and a mark that all was played. */
final class DemoFolder {
    private static final String MARK = ".lini-demo";
    private static final String COMPLETE = "complete";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    Path server() {
        return folder.resolve("server");
    }

    Path phone(String person) {
        return folder.resolve("phones").resolve(person);
    }

    /** Whether everything was played to its end here. */
    boolean complete() {
        return read().startsWith(COMPLETE);
    }

    /** The port that the phones were enrolled at and go on asking; empty before all was played. */
    Optional<Integer> port() {
        String number = complete() ? read().substring(COMPLETE.length()).strip() : "";
        return number.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(number));
    }

    void markComplete(int port) {
        write(COMPLETE + " " + port);
    }

    /**
     * Makes the folder, empty. Only what an earlier demonstration made is thrown away.
     *
     * @throws IllegalStateException when something else is in it
     */
    void begin() {
        try {
            if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MARK)) && !empty()) {
                throw new IllegalStateException(folder + " holds something else: name another folder");
            }
            delete();
            Files.createDirectories(folder);
            write("begun");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void delete() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private String read() {
        try {
            if (!Files.exists(folder.resolve(MARK))) {
                return "";
            }
            return Files.readString(folder.resolve(MARK)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String state) {
        try {
            Files.writeString(folder.resolve(MARK), state + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
