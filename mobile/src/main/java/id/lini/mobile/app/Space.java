package id.lini.mobile.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The storage of the phone.
 *
 * @param used bytes that the app's own files take
 * @param free bytes that are left
 */
public record Space(long used, long free) {
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;
    private static final long LITTLE = 200 * MEGA;

    /** Measures a folder and the disk under it; zeros where the system does not tell. */
    public static Space of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long used = 0;
            for (Path file : all) {
                used += file.toFile().length();
            }
            return new Space(used, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return new Space(0, 0);
        }
    }

    /** Whether the phone is nearly full, so that the next photograph may not fit. */
    public boolean tight() {
        return free > 0 && free < LITTLE;
    }

    /** Both in words. */
    public String say(Words words) {
        return words.say("space", size(words, used), size(words, free));
    }

    private static String size(Words words, long bytes) {
        if (bytes >= GIGA) {
            long tenths = bytes / (GIGA / 10);
            return words.decimal(tenths) + " GB";
        }
        return words.number(Math.max(1, bytes / MEGA)) + " MB";
    }
}
