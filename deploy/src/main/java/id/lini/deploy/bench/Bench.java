package id.lini.deploy.bench;

import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Measures intake, start and memory of a server that runs as a process of its own, load beside it on the same machine. */
public final class Bench {
    private final Plan plan;
    private final Report report;
    private final Crew crew = new Crew();
    private final Path folder;

    private Bench(Plan plan) throws IOException {
        this.plan = plan;
        this.report = new Report(plan.write());
        this.folder = Files.createTempDirectory("lini-bench-");
    }

    /** See {@link Plan#USAGE}. */
    public static void main(String[] args) throws Exception {
        Plan plan;
        try {
            plan = Plan.read(args);
        } catch (IllegalArgumentException e) {
            System.err.println(Plan.USAGE);
            System.exit(2);
            return;
        }
        new Bench(plan).run();
    }

    private void run() throws IOException, InterruptedException {
        report.machine();
        try {
            for (String name : plan.stores()) {
                measure(name);
            }
        } finally {
            report.close();
            Folders.delete(folder);
        }
    }

    private void measure(String name) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(name));
        try (Store store = name.equals("sqlite") ? new SqliteStore(place) : new PostgresqlStore(place)) {
            Enrolling.prepare(store.master(), crew);
            report.starts(name, starts(store, "no"), starts(store, "yes"));
            List<Sender> seeders = crew.seeders();
            long stored = 0;
            for (long level : plan.levels()) {
                stored += fill(store, Crew.filling(seeders, level - stored), level - stored);
                for (int size : plan.sizes()) {
                    for (int clients : plan.clients()) {
                        report.result(measure(store, new Result.Case(name, level, clients, size), stored));
                    }
                }
            }
        }
    }

    private static List<Report.Start> starts(Store store, String archive) {
        List<Report.Start> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (ServerProcess server = ServerProcess.start(store.copy().with("LINI_ARCHIVE", archive))) {
                starts.add(new Report.Start(server.startTime(), server.cpuTime(), server.residentMib()));
            }
        }
        return starts;
    }

    /** How many entries were stored. */
    private long fill(Store store, List<List<byte[]>> requests, long wanted) throws InterruptedException {
        report.progress("filling " + store.name() + " with " + wanted + " entries");
        long batches = requests.stream().mapToLong(List::size).sum();
        try (ServerProcess server = ServerProcess.start(store.master());
                Drive drive = new Drive(server.address(), requests)) {
            while (drive.received() < batches && !drive.failed()) {
                drive.runFor(Duration.ofMillis(100));
            }
        }
        return wanted;
    }

    private Result measure(Store store, Result.Case what, long stored) throws InterruptedException {
        int seconds = Math.toIntExact(plan.warm().plus(plan.time()).toSeconds());
        List<List<byte[]>> requests = crew.requests(what.clients(), what.size(), seconds);
        ServerSettings settings = store.copy();
        try (ServerProcess server = ServerProcess.start(settings);
                Drive drive = new Drive(server.address(), requests)) {
            drive.runFor(plan.warm());
            drive.latencies();
            long before = drive.received();
            Duration serverBefore = server.cpuTime();
            Duration databaseBefore = store.cpuTime();
            long began = System.nanoTime();
            drive.runFor(plan.time());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long batches = drive.received() - before;
            Histogram latencies = drive.latencies();
            return new Result(
                    what,
                    stored + before * what.size(),
                    took,
                    batches,
                    server.cpuTime().minus(serverBefore),
                    store.cpuTime().minus(databaseBefore),
                    latencies.getValueAtPercentile(50),
                    latencies.getValueAtPercentile(99),
                    server.peakMib());
        }
    }
}
