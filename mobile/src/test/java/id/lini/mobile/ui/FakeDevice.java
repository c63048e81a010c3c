package id.lini.mobile.ui;

import id.lini.mobile.platform.DevicePlatform;
import id.lini.mobile.platform.Incoming;
import id.lini.mobile.platform.Picture;
import id.lini.mobile.platform.Pictures;
import id.lini.mobile.sync.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A phone for tests: with a gallery that holds one picture, and a background to be sent to. */
final class FakeDevice implements DevicePlatform, Pictures {
    private final Path folder;
    private final List<Runnable> pauses = new ArrayList<>();
    private final List<Runnable> resumes = new ArrayList<>();
    private Optional<Picture> gallery = Optional.empty();
    private Duration lockAfter = Duration.ofMinutes(5);
    private Network.Kind network = Network.Kind.UNKNOWN;
    private Optional<byte[]> shared = Optional.empty();
    private Incoming incoming = new Incoming.None();

    FakeDevice(Path folder) {
        this.folder = folder;
    }

    void gallery(Picture picture) {
        gallery = Optional.of(picture);
    }

    void lockingAfter(Duration duration) {
        lockAfter = duration;
    }

    /** Another network, or none. */
    void network(Network.Kind kind) {
        network = kind;
    }

    /** What was last handed to another app. */
    Optional<byte[]> shared() {
        return shared;
    }

    /** Another app comes to the front. */
    void pause() {
        pauses.forEach(Runnable::run);
    }

    /** This app comes back. */
    void resume() {
        resumes.forEach(Runnable::run);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void onPause(Runnable action) {
        pauses.add(action);
    }

    @Override
    public void onResume(Runnable action) {
        resumes.add(action);
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
        then.accept(gallery);
    }

    @Override
    public void choose(Consumer<Optional<Picture>> then) {
        then.accept(gallery);
    }

    @Override
    public Network network() {
        return () -> network;
    }

    @Override
    public boolean share(Path file, String title) {
        try {
            shared = Optional.of(Files.readAllBytes(file));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the next look for files finds, the newest first. */
    void brings(Incoming found) {
        incoming = found;
    }

    @Override
    public boolean picksFiles() {
        return true;
    }

    @Override
    public void pickFile(String title, String ending, Consumer<Incoming> then) {
        then.accept(incoming);
    }

    @Override
    public Duration lockAfter() {
        return lockAfter;
    }
}
