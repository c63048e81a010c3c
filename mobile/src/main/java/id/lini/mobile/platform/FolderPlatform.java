package id.lini.mobile.platform;

import java.nio.file.Path;

/** A desktop: a plain folder, and no background to go to. */
public record FolderPlatform(Path folder) implements DevicePlatform {

    @Override
    public void onPause(Runnable action) {
        // A desktop window stays in front of its own process; closing it ends the app, which saves by itself.
    }

    @Override
    public void onResume(Runnable action) {
        // As for onPause.
    }
}
