package id.lini.mobile.app;

import id.lini.mobile.store.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unsent batches as one file, for the phone that gets no network: handed to another app or carried by cable, and taken in
 * by a page of the office. Such a file can be read by whoever holds it, so the app throws its own copy away at its next
 * start and before it makes another.
 */
public final class Carried {
    /** What names of such files end with, in both directions. */
    public static final String ENDING = ".lini";

    private static final int KEY_SHOWN = 8;

    private final Path folder;

    /** In the app's folder. */
    public Carried(Path app) {
        this.folder = app.resolve("carried");
    }

    /** Makes the file of everything unsent; a sync under way is waited for. */
    public Path make(Session session) {
        clear();
        String device = session.identity().grant().device().value().substring(0, KEY_SHOWN);
        Path file = folder.resolve("lini-" + device + "-" + session.recorder().today() + ENDING);
        byte[] batches = session.sync().export();
        try {
            Files.createDirectories(folder);
            return Files.write(file, batches);
        } catch (IOException e) {
            throw new StoreFault("cannot write " + file, e);
        }
    }

    /** Throws away what was made before. */
    public void clear() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> made = Files.list(folder)) {
            List<Path> files = made.toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreFault("cannot clear " + folder, e);
        }
    }
}
