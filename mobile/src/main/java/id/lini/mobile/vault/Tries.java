package id.lini.mobile.vault;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often a PIN was tried in vain since it last was right, on disk before each try is judged: switching the phone off
 * does not give the try back.
 *
 * <p>After the fifth the next must wait, longer each time, at most an hour; nothing is ever wiped. The wait is by the
 * phone's clock: one set back makes it begin anew, one set forward shortens it. It holds up who tries at the screen; who
 * copied the files is held up by what a try costs.
 */
final class Tries {
    /** How many may be wrong before there is a wait. */
    static final int FREE = 5;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60));

    private final Path file;

    Tries(Path file) {
        this.file = file;
    }

    /** How many were wrong, and when the last was. */
    private record Count(int failed, Instant at) {}

    /** Until when there must be no try; empty when one may be made. */
    Optional<Instant> until(Instant now) throws IOException {
        Count count = read();
        if (count.failed() < FREE) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(Math.min(count.failed() - FREE, WAITS.size() - 1));
        if (now.isBefore(count.at())) {
            // The clock was set back: what it says is no measure of what has passed, so the wait begins anew.
            write(new Count(count.failed(), now));
            return Optional.of(now.plus(wait));
        }
        return Optional.of(count.at().plus(wait)).filter(now::isBefore);
    }

    /** Counts a try before it is judged; how many are wrong if this one is. */
    int begin(Instant now) throws IOException {
        int failed = Math.min(read().failed(), Integer.MAX_VALUE - 1) + 1;
        write(new Count(failed, now));
        return failed;
    }

    /** The PIN was right. */
    void succeeded() throws IOException {
        Files.deleteIfExists(file);
    }

    private Count read() throws IOException {
        if (!Files.exists(file)) {
            return new Count(0, Instant.EPOCH);
        }
        try {
            JsonObject json = Json.read(Files.readAllBytes(file));
            return new Count(json.integer("failed"), json.instant("at"));
        } catch (JsonFault e) {
            // A damaged count must not open a way around the wait, nor lock anybody out for ever.
            return new Count(FREE, Instant.EPOCH);
        }
    }

    private void write(Count count) throws IOException {
        Durable.write(file, Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("failed", count.failed());
            json.writeStringField("at", count.at().toString());
            json.writeEndObject();
        }));
    }
}
