package id.lini.deploy.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** Splits whole numbers exactly, by weights, with a seeded random: the same seed gives the same split. */
final class Shares {
    private final Random random;

    Shares(long seed) {
        this.random = new Random(seed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** {@code count} weights from {@code low} to {@code high}. */
    long[] weights(int count, int low, int high) {
        return IntStream.range(0, count).mapToLong(index -> between(low, high)).toArray();
    }

    /** Splits by random weights that differ by at most a factor of two. */
    long[] even(long total, int parts) {
        return by(total, weights(parts, 50, 100));
    }

    /** Splits so that the parts add up to {@code total} exactly: rounded down, the rest to the largest remainders. */
    static long[] by(long total, long... weights) {
        long sum = Arrays.stream(weights).sum();
        long[] parts =
                Arrays.stream(weights).map(weight -> total * weight / sum).toArray();
        long rest = total - Arrays.stream(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong(index -> -(total * weights[index] % sum)))
                .limit(rest)
                .forEach(index -> parts[index]++);
        return parts;
    }
}
