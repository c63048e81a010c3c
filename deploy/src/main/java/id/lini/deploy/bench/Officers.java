package id.lini.deploy.bench;

import id.lini.deploy.run.Home;
import id.lini.shared.id.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Who reports for which kelurahan, as the pack says. */
final class Officers {
    private Officers() {}

    static UnitId unitOf(String person) {
        try {
            return Files.readAllLines(Home.pekalongan().resolve("assignments.csv")).stream()
                    .map(line -> line.split(","))
                    .filter(row -> row[0].equals(person) && row[2].startsWith("33."))
                    .map(row -> new UnitId(row[2]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
