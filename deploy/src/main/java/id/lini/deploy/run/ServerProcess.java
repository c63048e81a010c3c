package id.lini.deploy.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server running in a process of its own, started by {@code deploy/server} as its users start it. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int POLL_MILLIS = 20;

    private final Process process;
    private final URI address;
    private final Duration startTime;

    private ServerProcess(Process process, URI address, Duration startTime) {
        this.process = process;
        this.address = address;
        this.startTime = startTime;
    }

    /**
     * Starts and waits until the server answers.
     *
     * @throws IllegalStateException with the end of its log when it does not
     */
    public static ServerProcess start(ServerSettings settings) {
        Path log = settings.data().resolve("server.log");
        long began = System.nanoTime();
        Process process = launch(settings, log, List.of("serve"));
        URI address = URI.create("http://localhost:" + settings.port());
        while (!answers(address)) {
            boolean late = System.nanoTime() - began > PATIENCE.toNanos();
            if (late || ended(process, POLL_MILLIS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start; the end of " + log + ":\n" + tail(log));
            }
        }
        return new ServerProcess(process, address, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * Runs one of the server's commands to its end.
     *
     * @return what it printed
     * @throws IllegalStateException with what it printed when it failed
     */
    public static String command(ServerSettings settings, String... arguments) {
        Path log = settings.data().resolve("command.log");
        Process process = launch(settings, log, List.of(arguments));
        ended(process, Math.toIntExact(PATIENCE.toMillis()));
        if (process.isAlive() || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", arguments) + " failed:\n" + tail(log));
        }
        return tail(log);
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** From the start of the process to its first answer. */
    public Duration startTime() {
        return startTime;
    }

    /** Processor time it has used, all threads. */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory it holds now, in MiB (Linux: VmRSS). */
    public long residentMib() {
        return status("VmRSS:");
    }

    /** The most memory it ever held, in MiB (Linux: VmHWM). */
    public long peakMib() {
        return status("VmHWM:");
    }

    /** Ends it at once, as a power cut would end the process (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it as an administrator does (SIGTERM) and waits. */
    @Override
    public void close() {
        process.destroy();
        if (!ended(process, 20_000)) {
            kill();
        }
    }

    /** Completes when the process ends. */
    public void await() throws InterruptedException {
        process.waitFor();
    }

    private static Process launch(ServerSettings settings, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add("bash");
        command.add(Home.folder().resolve("deploy/server").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Home.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings.environment());
        builder.environment().put("LINI_DATA", settings.data().toAbsolutePath().toString());
        builder.environment().put("LINI_PORT", String.valueOf(settings.port()));
        try {
            Files.createDirectories(settings.data());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection http = (HttpURLConnection)
                    address.resolve("/api/v1/server").toURL().openConnection();
            http.setConnectTimeout(1000);
            http.setReadTimeout(5000);
            return http.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(Process process, int millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private long status(String name) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kib -> Long.parseLong(kib) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
