package id.lini.mobile.platform;

import java.nio.file.Path;
import java.util.Optional;

/** The device under the app. */
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

    /** Free pixels above the app, under the status bar. */
    default int safeTop() {
        return 0;
    }

    /** Free pixels below the app, under the gesture bar. */
    default int safeBottom() {
        return 0;
    }
}
