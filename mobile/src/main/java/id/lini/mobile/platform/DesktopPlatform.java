package id.lini.mobile.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** A desktop: a plain folder, no background to go to, photographs from files. */
public final class DesktopPlatform implements DevicePlatform, Pictures {
    private static final Logger LOG = Logger.getLogger(DesktopPlatform.class.getName());

    private final Path folder;
    private final Window window;

    /** Over a folder; files are asked for above {@code window}. */
    public DesktopPlatform(Path folder, Window window) {
        this.folder = folder;
        this.window = window;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void onPause(Runnable action) {
        // A desktop window stays in front of its own process; closing it ends the app, which saves by itself.
    }

    @Override
    public void onResume(Runnable action) {
        // As for onPause.
    }

    @Override
    public Optional<Pictures> pictures() {
        return Optional.of(this);
    }

    @Override
    public boolean camera() {
        return false;
    }

    @Override
    public void take(Consumer<Optional<Picture>> then) {
        choose(then);
    }

    @Override
    public void choose(Consumer<Optional<Picture>> then) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JPEG, PNG", "*.jpg", "*.jpeg", "*.png"));
        File chosen = chooser.showOpenDialog(window);
        then.accept(Optional.ofNullable(chosen).map(File::toPath).flatMap(DesktopPlatform::read));
    }

    /** The picture in a file, empty where it holds none. */
    static Optional<Picture> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Image image = new Image(in);
            return image.isError() ? Optional.empty() : Optional.of(Picture.of(image));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot read the picture", e);
            return Optional.empty();
        }
    }

    @Override
    public boolean share(Path file, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(file.getFileName().toString());
        File to = chooser.showSaveDialog(window);
        if (to == null) {
            return false;
        }
        try {
            Files.copy(file, to.toPath(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot save the file", e);
            return false;
        }
    }

    @Override
    public boolean picksFiles() {
        return true;
    }

    @Override
    public void pickFile(String title, String ending, Consumer<Incoming> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
        File chosen = chooser.showOpenDialog(window);
        then.accept(chosen == null ? new Incoming.None() : new Incoming.Found(List.of(chosen.toPath())));
    }
}
