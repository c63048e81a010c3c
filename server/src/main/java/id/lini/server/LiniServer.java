package id.lini.server;

import id.lini.server.cli.CommandLine;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.Locale;
import java.util.Map;

/**
 * The server's main class. Settings are in {@code application.yml}; the store is chosen by {@code LINI_STORE}
 * ({@code sqlite} or {@code postgresql}), its data folder by {@code LINI_DATA}, the port by {@code LINI_PORT}.
 */
public final class LiniServer {
    private LiniServer() {}

    /** Without arguments, or with {@code serve}, starts the server; else runs the named command and ends. */
    public static void main(String[] args) {
        int status = new CommandLine(System.getenv()).run(args);
        if (status != CommandLine.STAYS) {
            System.exit(status);
        }
    }

    /**
     * Settles how this server runs; the same for serving, for commands and in tests.
     *
     * @param builder not yet started
     * @param store {@code sqlite} or {@code postgresql}: also the name of the settings file that is read
     * @param properties settings that go before all others
     */
    public static <B extends ApplicationContextBuilder> B configure(
            B builder, String store, Map<String, Object> properties) {
        String environment = store.toLowerCase(Locale.ROOT);
        if (!environment.equals("sqlite") && !environment.equals("postgresql")) {
            throw new IllegalArgumentException("LINI_STORE is sqlite or postgresql, not " + store);
        }
        // Nothing is guessed from the machine: the same settings give the same server everywhere.
        builder.mainClass(LiniServer.class)
                .banner(false)
                .deduceEnvironment(false)
                .environments(environment)
                .properties(properties);
        return builder;
    }
}
