package id.lini.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param levels stored entries before measuring, rising
 * @param write the file for the results
 */
record Plan(
        List<String> stores,
        List<Long> levels,
        List<Integer> clients,
        List<Integer> sizes,
        Duration warm,
        Duration time,
        Optional<Path> write) {

    static final String USAGE =
            "deploy/bench [--stores sqlite,postgresql] [--levels 1000,100000,1000000] [--clients 1,4,8]"
                    + " [--sizes 50,1] [--warm SECONDS] [--time SECONDS] [--write FILE]";

    /** Reads the command line; {@link IllegalArgumentException} for what is not known. */
    static Plan read(String... words) {
        Plan plan = new Plan(
                List.of("sqlite", "postgresql"),
                List.of(1_000L, 100_000L, 1_000_000L),
                List.of(1, 4, 8),
                List.of(50, 1),
                Duration.ofSeconds(8),
                Duration.ofSeconds(10),
                Optional.empty());
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        while (left.size() > 1) {
            plan = plan.and(left.removeFirst(), left.removeFirst());
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(left.getFirst());
        }
        return plan;
    }

    private Plan and(String name, String value) {
        List<String> list = List.of(value.split(","));
        List<Integer> numbers = name.matches("--clients|--sizes")
                ? list.stream().map(Integer::valueOf).toList()
                : List.of();
        return switch (name) {
            case "--stores" -> new Plan(list, levels, clients, sizes, warm, time, write);
            case "--levels" ->
                new Plan(stores, list.stream().map(Long::valueOf).toList(), clients, sizes, warm, time, write);
            case "--clients" -> new Plan(stores, levels, numbers, sizes, warm, time, write);
            case "--sizes" -> new Plan(stores, levels, clients, numbers, warm, time, write);
            case "--warm" -> new Plan(stores, levels, clients, sizes, seconds(value), time, write);
            case "--time" -> new Plan(stores, levels, clients, sizes, warm, seconds(value), write);
            case "--write" -> new Plan(stores, levels, clients, sizes, warm, time, Optional.of(Path.of(value)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }
}
