package id.lini.deploy.bench;

import id.lini.deploy.run.ServerSettings;
import java.time.Duration;

/** A kind of store, with one that is filled step by step and copies of it to measure on. */
interface Store extends AutoCloseable {
    /** As in {@code LINI_STORE}. */
    String name();

    /** The store that is filled. */
    ServerSettings master();

    /** A new copy of the master, whose server must be down; the copy before is thrown away. */
    ServerSettings copy();

    /** Processor time of the store's own processes so far; zero when it has none. */
    Duration cpuTime();

    @Override
    void close();
}
