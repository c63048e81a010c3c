package id.lini.server.testing;

import id.lini.server.LiniServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The whole server on a store of its own and a free port, with a clock that the test sets. */
public final class TestServer implements AutoCloseable {
    private final TestStore store;
    private final Map<String, Object> settings;
    private final TestClock clock = new TestClock(Instant.parse("2024-07-15T03:00:00Z"));
    private ApplicationContext context;

    private TestServer(TestStore store, Map<String, Object> settings) {
        this.store = store;
        this.settings = new HashMap<>(store.properties());
        this.settings.put("micronaut.server.port", -1);
        this.settings.putAll(settings);
        this.context = start();
    }

    /** A server on {@code sqlite} or {@code postgresql}. */
    public static TestServer on(String store) {
        return on(store, Map.of());
    }

    /** The same with settings of the test. */
    public static TestServer on(String store, Map<String, Object> settings) {
        return new TestServer(TestStore.of(store), settings);
    }

    /** A server on a store that is there already. */
    public static TestServer on(TestStore store) {
        return new TestServer(store, Map.of());
    }

    /** A bean of the server. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens, with no path. */
    public URI uri() {
        return bean(EmbeddedServer.class).getURI();
    }

    /** The clock that the server reads. */
    public TestClock clock() {
        return clock;
    }

    /** The store it stands on. */
    public TestStore store() {
        return store;
    }

    /** Stops it in order and leaves its store. */
    public void leave() {
        context.close();
    }

    /** Stops it in order and starts it again on the same store. */
    public void restart() {
        context.close();
        context = start();
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }

    private ApplicationContext start() {
        ApplicationContext started = LiniServer.configure(ApplicationContext.builder(), store.kind(), settings)
                .singletons((Clock) clock)
                .start();
        started.getBean(EmbeddedServer.class).start();
        return started;
    }
}
