package id.lini.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The results as Markdown, on the terminal as they come and in a file at the end. */
final class Report {
    /** One start of the server. */
    record Start(Duration time, Duration cpu, long residentMib) {}

    private static final List<String> HEAD = List.of(
            "| store | level | entries at start | batch | clients | batches/s | entries/s | p50 / p99 ms |"
                    + " CPU us/entry: server + database | peak MiB |",
            "|---|---|---|---|---|---|---|---|---|---|");

    private final Optional<Path> file;
    private final List<String> lines = new ArrayList<>();
    private final List<String> rows = new ArrayList<>(HEAD);

    Report(Optional<Path> file) {
        this.file = file;
    }

    /** What the numbers were measured on. */
    void machine() {
        line("# Measured");
        line("");
        line("By `deploy/bench`, the load beside the server on the same machine: "
                + Runtime.getRuntime().availableProcessors() + " cores (" + processor() + "), Java "
                + Runtime.version().feature() + ". Every commit is synced to disk.");
        line("");
    }

    /** The middle of three starts, plain and with the archive. */
    void starts(String store, List<Start> plain, List<Start> archived) {
        line(String.format(
                "Start on %s, to the first answer: %s plain, %s with the archive of classes.",
                store, start(plain), start(archived)));
        line("");
    }

    private static String start(List<Start> starts) {
        Start middle = starts.stream()
                .sorted(Comparator.comparing(Start::time))
                .toList()
                .get(starts.size() / 2);
        return String.format(
                "%.2f s (%.2f s of processor time, %d MiB resident)",
                middle.time().toMillis() / 1000.0, middle.cpu().toMillis() / 1000.0, middle.residentMib());
    }

    void progress(String text) {
        System.err.println(text + " ...");
    }

    void result(Result result) {
        if (rows.size() == HEAD.size()) {
            HEAD.forEach(System.out::println);
        }
        rows.add(result.row());
        System.out.println(result.row());
    }

    void close() {
        lines.addAll(rows);
        file.ifPresent(path -> {
            try {
                Files.write(path, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void line(String text) {
        lines.add(text);
        System.out.println(text);
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
