package id.lini.deploy.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * How the demonstration was asked for.
 *
 * @param fresh whether an earlier one in the folder is thrown away
 * @param app whether the phone app may be opened
 * @param check whether it ends after comparing its figures with the printed ones
 * @param halves how many half years are played; the earlier ones repeat the last
 */
record Options(Path folder, Optional<Integer> port, boolean fresh, boolean app, boolean check, int halves) {

    /** Reads the words of the command line; {@link IllegalArgumentException} for one that is not known. */
    static Options read(String... words) {
        Options options = new Options(Path.of("demo-data"), Optional.empty(), false, true, false, 1);
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        while (!left.isEmpty()) {
            options = options.and(left.removeFirst(), left);
        }
        return options;
    }

    private Options and(String word, Deque<String> left) {
        return switch (word) {
            case "--fresh" -> new Options(folder, port, true, app, check, halves);
            case "--no-app" -> new Options(folder, port, fresh, false, check, halves);
            case "--check" -> new Options(folder, port, fresh, false, true, halves);
            case "--port" -> new Options(folder, Optional.of(number(word, left)), fresh, app, check, halves);
            case "--years" -> new Options(folder, port, fresh, app, check, 2 * number(word, left));
            default -> {
                if (word.startsWith("-")) {
                    throw new IllegalArgumentException("unknown: " + word);
                }
                yield new Options(Path.of(word), port, fresh, app, check, halves);
            }
        };
    }

    private static int number(String word, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(word + " needs a number");
        }
        int number = Integer.parseInt(left.removeFirst());
        if (number < 1) {
            throw new IllegalArgumentException(word + " needs a number above 0");
        }
        return number;
    }
}
