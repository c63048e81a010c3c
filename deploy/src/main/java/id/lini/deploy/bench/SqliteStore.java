package id.lini.deploy.bench;

import id.lini.deploy.run.ServerSettings;
import java.nio.file.Path;
import java.time.Duration;

/** One file in the server's folder. */
record SqliteStore(Path folder) implements Store {

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public ServerSettings master() {
        return ServerSettings.sqlite(folder.resolve("master"));
    }

    @Override
    public ServerSettings copy() {
        Path copy = folder.resolve("copy");
        Folders.delete(copy);
        Folders.copy(folder.resolve("master"), copy);
        return ServerSettings.sqlite(copy);
    }

    @Override
    public Duration cpuTime() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
