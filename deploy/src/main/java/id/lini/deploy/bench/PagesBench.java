package id.lini.deploy.bench;

import id.lini.deploy.demo.Demo;
import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Crawl;
import id.lini.deploy.page.Page;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How long people wait for pages: the demonstration's agency with three years of reports, 50 people at once, each opening
 * the pages that a person of that role can reach, with some seconds of reading between.
 */
public final class PagesBench {
    private static final List<String> LOGINS = List.of(
            "koordinator-barat",
            "koordinator-timur",
            "koordinator-utara",
            "koordinator-selatan",
            "perencana",
            "keuangan",
            "kepala",
            "inspektorat",
            "admin",
            "penyelia-kota");
    private static final String PASSWORD = "peragaan-2024";
    private static final int PEOPLE = 50;
    private static final int YEARS = 3;
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(180);
    private static final long SEED = 20_240_630;

    private PagesBench() {}

    /**
     * Measures and prints.
     *
     * @param args nothing, or a folder that holds such a demonstration already or is to hold it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean given = args.length > 0;
        Path folder = given ? Path.of(args[0]) : Files.createTempDirectory("lini-pages-");
        try {
            Path demo = folder.resolve("demo");
            if (Demo.play(demo.toString(), "--years", String.valueOf(YEARS), "--check") != 0) {
                throw new IllegalStateException("the demonstration did not come out as printed");
            }
            measure(ServerSettings.sqlite(demo.resolve("server")));
        } finally {
            if (!given) {
                Folders.delete(folder);
            }
        }
    }

    private static void measure(ServerSettings settings) throws InterruptedException {
        System.out.println("seed " + SEED + ", " + PEOPLE + " people, " + YEARS + " years");
        try (ServerProcess server = ServerProcess.start(settings)) {
            Map<String, List<Crawl.Visit>> reached = new TreeMap<>();
            for (String login : LOGINS) {
                reached.put(login, Crawl.from(signedIn(server, login)));
            }
            Map<String, List<Room>> rooms = rooms(reached);
            List<Reader> readers = new ArrayList<>();
            for (int number = 0; number < PEOPLE; number++) {
                String login = LOGINS.get(number % LOGINS.size());
                readers.add(new Reader(signedIn(server, login), rooms.get(login), new Random(SEED + number)));
            }
            Duration before = server.cpuTime();
            readFor(readers, WARM);
            readers.forEach(Reader::forget);
            Duration warm = server.cpuTime();
            readFor(readers, MEASURED);
            System.out.printf(
                    Locale.ROOT,
                    "server: %.1f s of processor time in %d s (%.1f s while warming up), %d MiB at most%n",
                    server.cpuTime().minus(warm).toMillis() / 1000.0,
                    MEASURED.toSeconds(),
                    warm.minus(before).toMillis() / 1000.0,
                    server.peakMib());
            print(readers);
        }
    }

    /**
     * Links to pages of one kind.
     *
     * @param logins how many accounts reach this kind
     */
    private record Room(List<String> links, int logins) {}

    private static Map<String, List<Room>> rooms(Map<String, List<Crawl.Visit>> reached) {
        Map<String, Map<String, List<String>>> kinds = new TreeMap<>();
        Map<String, Integer> logins = new TreeMap<>();
        reached.forEach((login, visits) -> {
            Map<String, List<String>> own = visits.stream()
                    .map(Crawl.Visit::link)
                    .collect(Collectors.groupingBy(Crawl::kind, TreeMap::new, Collectors.toList()));
            own.keySet().forEach(kind -> logins.merge(kind, 1, Integer::sum));
            kinds.put(login, own);
        });
        Map<String, List<Room>> rooms = new TreeMap<>();
        kinds.forEach((login, own) -> rooms.put(
                login,
                own.entrySet().stream()
                        .map(kind -> new Room(kind.getValue(), logins.get(kind.getKey())))
                        .toList()));
        return rooms;
    }

    private static Browser signedIn(ServerProcess server, String login) {
        Browser browser = new Browser(server.address());
        browser.signIn(login, PASSWORD);
        return browser;
    }

    private static void readFor(List<Reader> readers, Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(readers.size());
        readers.forEach(reader -> pool.execute(() -> reader.readUntil(until)));
        pool.shutdown();
        if (!pool.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("pages without an answer");
        }
        readers.forEach(Reader::fail);
    }

    private static void print(List<Reader> readers) {
        Map<String, Waits> pages = new TreeMap<>();
        for (Reader reader : readers) {
            reader.waits()
                    .forEach((page, waits) ->
                            pages.computeIfAbsent(page, each -> new Waits()).add(waits));
        }
        System.out.println("| page | opened | p50 ms | p95 ms | p99 ms | largest kB |");
        System.out.println("|---|---|---|---|---|---|");
        pages.forEach((page, waits) -> System.out.println("| " + page + " | " + waits.row() + " |"));
        Waits all = new Waits();
        pages.values().forEach(all::add);
        System.out.println("| all | " + all.row() + " |");
    }

    /** One person reading. */
    private static final class Reader {
        private static final int THOUGHT_MILLIS = 2000;

        private final Browser browser;
        private final List<Room> rooms;
        private final Random random;
        private final Map<String, Waits> waits = new TreeMap<>();
        private String problem = "";

        Reader(Browser browser, List<Room> rooms, Random random) {
            this.browser = browser;
            this.rooms = rooms;
            this.random = random;
        }

        void readUntil(long until) {
            try {
                while (System.nanoTime() < until && problem.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * THOUGHT_MILLIS));
                    List<String> links = next().links();
                    read(links.get(random.nextInt(links.size())));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** What few accounts reach, those few open more often: else such pages are opened too seldom to be judged. */
        private Room next() {
            Room room = rooms.get(random.nextInt(rooms.size()));
            while (random.nextInt(room.logins()) != 0) {
                room = rooms.get(random.nextInt(rooms.size()));
            }
            return room;
        }

        private void read(String link) {
            long began = System.nanoTime();
            Page page = browser.open(link);
            long took = System.nanoTime() - began;
            if (page.status() != 200) {
                problem = link + ": " + page.status();
            }
            waits.computeIfAbsent(Crawl.kind(link), each -> new Waits())
                    .add(took / 1000, page.html().length());
        }

        void forget() {
            waits.clear();
        }

        Map<String, Waits> waits() {
            return waits;
        }

        void fail() {
            if (!problem.isEmpty()) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
