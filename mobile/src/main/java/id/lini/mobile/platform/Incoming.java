package id.lini.mobile.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What came of looking for a file that another app, a cable or a card brought. */
public sealed interface Incoming {

    /** These may be meant, the newest first; one where the person chose it. */
    record Found(List<Path> files) implements Incoming {
        /** Copies the list, which is not empty. */
        public Found {
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no file was found");
            }
        }
    }

    /** There is none where the device looks; {@code folder} is what people call that place. */
    record Missing(String folder) implements Incoming {
        /** Checks that nothing is missing. */
        public Missing {
            Objects.requireNonNull(folder, "folder is null");
        }
    }

    /** The person thought better of it. */
    record None() implements Incoming {}
}
