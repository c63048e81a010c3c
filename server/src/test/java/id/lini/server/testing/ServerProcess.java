package id.lini.server.testing;

import id.lini.server.LiniServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, which a test may kill. */
public final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final URI uri;

    private ServerProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts one on a store and waits until it answers. */
    public static ServerProcess start(TestStore store) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("lini-server-", ".log");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LiniServer.class.getName()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(store.environment());
            builder.environment().put("LINI_PORT", String.valueOf(port));
            ServerProcess server = new ServerProcess(builder.start(), URI.create("http://localhost:" + port));
            server.awaitAnswer(log);
            Files.delete(log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException {
        Http http = new Http(uri);
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += POLL_MILLIS) {
            try {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the server ended:\n" + Files.readString(log));
                }
                if (http.get("/api/v1/server").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not listening yet.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        kill();
        throw new IllegalStateException("the server did not answer:\n" + Files.readString(log));
    }

    public URI uri() {
        return uri;
    }

    /** Ends it at once (SIGKILL): nothing of it runs any more. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
