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
 */
record Options(Path folder, Optional<Integer> port, boolean fresh, boolean app, boolean check) {

    /** Reads the words of the command line; {@link IllegalArgumentException} for one that is not known. */
    static Options read(String... words) {
        Options options = new Options(Path.of("demo-data"), Optional.empty(), false, true, false);
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        while (!left.isEmpty()) {
            options = options.and(left.removeFirst(), left);
        }
        return options;
    }

    private Options and(String word, Deque<String> left) {
        return switch (word) {
            case "--fresh" -> new Options(folder, port, true, app, check);
            case "--no-app" -> new Options(folder, port, fresh, false, check);
            case "--check" -> new Options(folder, port, fresh, false, true);
            case "--port" -> {
                if (left.isEmpty()) {
                    throw new IllegalArgumentException("--port needs a number");
                }
                yield new Options(folder, Optional.of(Integer.valueOf(left.removeFirst())), fresh, app, check);
            }
            default -> {
                if (word.startsWith("-")) {
                    throw new IllegalArgumentException("unknown: " + word);
                }
                yield new Options(Path.of(word), port, fresh, app, check);
            }
        };
    }
}
