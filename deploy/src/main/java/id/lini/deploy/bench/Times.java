package id.lini.deploy.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** Some runs of one thing, each timed. */
final class Times {
    private static final int MICROS_PER_MILLI = 1000;

    private final List<Long> micros = new ArrayList<>();

    private Times() {}

    /** Times {@code runs} runs, after a fifth as many that do not count. */
    static Times of(int runs, IntConsumer work) {
        for (int i = 0; i < Math.max(1, runs / 5); i++) {
            work.accept(i);
        }
        Times times = new Times();
        for (int i = 0; i < runs; i++) {
            long began = System.nanoTime();
            work.accept(i);
            times.micros.add((System.nanoTime() - began) / MICROS_PER_MILLI);
        }
        Collections.sort(times.micros);
        return times;
    }

    /** The median and the 99th of a hundred, in milliseconds with two decimals. */
    String text() {
        return millis(micros.get(micros.size() / 2)) + " | " + millis(micros.get((micros.size() - 1) * 99 / 100));
    }

    static String millis(long micros) {
        return micros / MICROS_PER_MILLI + "." + String.format("%02d", micros % MICROS_PER_MILLI / 10);
    }
}
