package id.lini.mobile.platform;

import id.lini.mobile.sync.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The device under the app. What a device cannot do is empty or does nothing: the app then offers another way. */
public interface DevicePlatform {

    /** The folder that only this app may read. */
    Path folder();

    /** Runs {@code action} when the app goes to the background: the last moment to write something down. */
    void onPause(Runnable action);

    /** Runs {@code action} when the app comes back. */
    void onResume(Runnable action);

    /** Style sheets that this device needs beside the app's own. */
    default Optional<String> styleSheet() {
        return Optional.empty();
    }

    /** What the system keeps for itself. */
    default SafeArea safeArea() {
        return SafeArea.NONE;
    }

    /** Tells {@code changed} how many pixels the soft keyboard covers from below, 0 when it is gone. */
    default void onKeyboard(IntConsumer changed) {
        // No soft keyboard.
    }

    /** Photographs, where there are any. */
    default Optional<Pictures> pictures() {
        return Optional.empty();
    }

    /** Asks once where the phone is; empty where it cannot tell or may not. Told on the toolkit's thread. */
    default void position(Consumer<Optional<GeoPoint>> then) {
        then.accept(Optional.empty());
    }

    /** Whether {@link #position} can answer. */
    default boolean positioned() {
        return false;
    }

    /** Hands a file to another app or to a cable; false where there is no such way. */
    default boolean share(Path file, String title) {
        return false;
    }

    /** Whether {@link #pickFile} can answer. */
    default boolean picksFiles() {
        return false;
    }

    /**
     * Looks for a file that came from elsewhere. Told on the toolkit's thread.
     *
     * @param title what it is wanted for
     * @param ending of its name, as {@code .lini}
     */
    default void pickFile(String title, String ending, Consumer<Incoming> then) {
        then.accept(new Incoming.None());
    }

    /** Colours the system's bar above the app, where that can be done. */
    default void statusBar(String color) {
        // Nothing above the app.
    }

    /** What network there is. */
    default Network network() {
        return Network.byInterfaces();
    }

    /** After how long without a touch the app locks. */
    default Duration lockAfter() {
        return Duration.ofMinutes(5);
    }
}
