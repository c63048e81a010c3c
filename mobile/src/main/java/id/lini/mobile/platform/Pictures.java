package id.lini.mobile.platform;

import java.util.Optional;
import java.util.function.Consumer;

/** Where photographs come from: the camera and the gallery of a phone, a file on a desktop. */
public interface Pictures {

    /** Whether there is a camera. */
    boolean camera();

    /** Takes a photograph; empty when the person thought better of it. Told on the toolkit's thread. */
    void take(Consumer<Optional<Picture>> then);

    /** Chooses one that was taken before. Told on the toolkit's thread. */
    void choose(Consumer<Optional<Picture>> then);
}
