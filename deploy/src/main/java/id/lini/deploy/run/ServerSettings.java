package id.lini.deploy.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a server process is started.
 *
 * @param data its folder: keys, and the store if that is SQLite
 * @param environment what else it is told, such as {@code LINI_STORE}
 */
public record ServerSettings(Path data, int port, Map<String, String> environment) {

    /** Copies the environment. */
    public ServerSettings {
        environment = Map.copyOf(environment);
    }

    /** On SQLite in this folder, on a port that is free now. */
    public static ServerSettings sqlite(Path data) {
        return new ServerSettings(data, freePort(), Map.of("LINI_STORE", "sqlite"));
    }

    /** On this PostgreSQL database, on a port that is free now. */
    public static ServerSettings postgresql(Path data, String url, String user) {
        return new ServerSettings(
                data,
                freePort(),
                Map.of(
                        "LINI_STORE", "postgresql",
                        "LINI_DB_URL", url,
                        "LINI_DB_USER", user,
                        "LINI_DB_PASSWORD", user));
    }

    /** The same as settings of a server inside this process. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("lini.data", data.toAbsolutePath().toString());
        if (environment.containsKey("LINI_DB_URL")) {
            for (String source : List.of("datasources.default.", "datasources.read.")) {
                properties.put(source + "url", environment.get("LINI_DB_URL"));
                properties.put(source + "username", environment.get("LINI_DB_USER"));
                properties.put(source + "password", environment.get("LINI_DB_PASSWORD"));
            }
        }
        return properties;
    }

    /** The same on another port. */
    public ServerSettings on(int otherPort) {
        return new ServerSettings(data, otherPort, environment);
    }

    /** The same, told something more. */
    public ServerSettings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new ServerSettings(data, port, more);
    }

    /** Whether nobody listens on this port of the machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
