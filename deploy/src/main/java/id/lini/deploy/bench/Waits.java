package id.lini.deploy.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How long one kind of page took, from request to the last byte, and how large it was. */
final class Waits {
    private static final double MICROS_PER_MILLI = 1000.0;

    private final Histogram micros = new Histogram(3);
    private long largest;

    void add(long took, long characters) {
        micros.recordValue(took);
        largest = Math.max(largest, characters);
    }

    void add(Waits other) {
        micros.add(other.micros);
        largest = Math.max(largest, other.largest);
    }

    /** Count, p50, p95, p99 in milliseconds, largest page in kB before packing. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%d | %.1f | %.1f | %.1f | %d",
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(95) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99) / MICROS_PER_MILLI,
                largest / 1000);
    }
}
