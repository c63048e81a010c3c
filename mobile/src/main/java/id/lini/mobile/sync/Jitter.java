package id.lini.mobile.sync;

import java.time.Duration;
import java.util.Random;

/** Spreads pauses, so that phones which lost a server together do not come back together. */
@FunctionalInterface
public interface Jitter {
    /** None, for who drives time by hand. */
    Jitter NONE = pause -> pause;

    /** The pause to keep in place of this one. */
    Duration of(Duration pause);

    /** From three to five quarters of the pause. */
    static Jitter from(Random random) {
        return pause -> {
            long half = Math.max(1, pause.toMillis() / 2);
            return Duration.ofMillis(
                    pause.toMillis() * 3 / 4 + random.nextInt((int) Math.min(half, Integer.MAX_VALUE)));
        };
    }
}
