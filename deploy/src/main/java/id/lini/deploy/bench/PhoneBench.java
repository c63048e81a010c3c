package id.lini.deploy.bench;

import id.lini.deploy.run.Home;
import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Words;
import id.lini.mobile.store.HistoryPage;
import id.lini.mobile.store.HistoryQuery;
import id.lini.mobile.store.Store;
import id.lini.mobile.vault.Pin;
import id.lini.mobile.vault.PinCost;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.work.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures the phone without its window on this machine: start, saving, history at few and at many stored entries, the
 * price of a PIN, and bytes on the wire. {@code [--levels 100,100000] [--write FILE]}.
 */
public final class PhoneBench {
    private static final Pin PIN = new Pin("271828");
    private static final int RUNS = 200;
    private static final int PAGE = 50;
    private static final int STARTS = 5;

    private final Clock clock = Clock.systemUTC();
    private final List<String> lines = new ArrayList<>();
    private final PersonId person = new PersonId("plkb-01");
    private final UnitId unit = new UnitId("33.75.01.1001");

    private PhoneBench() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals("--start")) {
            start(Path.of(args[1]));
            return;
        }
        List<Long> levels = List.of(100L, 100_000L);
        Optional<Path> write = Optional.empty();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (args[i].equals("--levels")) {
                levels =
                        Arrays.stream(args[i + 1].split(",")).map(Long::valueOf).toList();
            } else if (args[i].equals("--write")) {
                write = Optional.of(Path.of(args[i + 1]));
            }
        }
        new PhoneBench().run(levels, write);
    }

    /** What a child process does: from the start of its machine to the list of what is due. */
    private static void start(Path folder) {
        try (Officer officer = Officer.open(
                folder,
                Clock.systemUTC(),
                server -> request -> {
                    throw new IOException("offline");
                },
                PIN,
                PinCost.PHONE)) {
            int due = new HomeModel(officer.session(), Words.in("id")).due().size();
            long took = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println(took + " ms, " + due + " due");
        }
    }

    private void run(List<Long> levels, Optional<Path> write) throws IOException, InterruptedException {
        say("# The phone without its window");
        say("");
        say("On " + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version")
                + "; no phone was measured. Times in milliseconds.");
        say("");
        say("| What | Stored | Median | 99 of 100 |");
        say("|---|---|---|---|");
        pin();
        for (long level : levels) {
            level(level);
        }
        bytes();
        if (write.isPresent()) {
            Files.writeString(write.get(), String.join("\n", lines) + "\n");
        }
    }

    private void pin() throws IOException {
        Path folder = Files.createTempDirectory("lini-pin-");
        open(folder, PinCost.PHONE).close();
        row(
                "PIN to open store, Argon2id 32 MiB x 3",
                0,
                Times.of(10, i -> open(folder, PinCost.PHONE).close()));
        Folders.delete(folder);
    }

    private void level(long level) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lini-phone-");
        SampleEntries samples = new SampleEntries(person, unit, clock);
        try (Officer officer = open(folder, PinCost.PHONE)) {
            fill(officer, samples, level);
            measure(officer, samples, level);
        }
        starts(folder, level);
        say("| Size of the folder, KiB | " + level + " | " + size(folder) / 1024 + " | |");
        Folders.delete(folder);
    }

    private void measure(Officer officer, SampleEntries samples, long level) {
        Store store = officer.session().store();
        row("First page of the history", level, Times.of(RUNS, i -> page(store, HistoryQuery.ALL, Optional.empty())));
        HistoryQuery month = HistoryQuery.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        row("First page of a month", level, Times.of(RUNS, i -> page(store, month, Optional.empty())));
        HistoryQuery ofUnit = new HistoryQuery(
                Optional.of(unit),
                Optional.of(SampleEntries.form().id()),
                Optional.of(EntryState.DELIVERED),
                Optional.empty(),
                Optional.empty());
        row("First page of unit, form and state", level, Times.of(RUNS, i -> page(store, ofUnit, Optional.empty())));
        Optional<HistoryPage.Cursor> middle = middle(store, level);
        row("A page in the middle", level, Times.of(RUNS, i -> page(store, HistoryQuery.ALL, middle)));
        row("Counts by state", level, Times.of(RUNS / 10, i -> store.entries().totals()));
        row("How many wait", level, Times.of(RUNS, i -> store.outbox().waiting()));
        row(
                "Saving an entry",
                level,
                Times.of(RUNS, i -> store.entries().add(samples.next(1).get(0), Optional.empty())));
    }

    private static HistoryPage page(Store store, HistoryQuery query, Optional<HistoryPage.Cursor> after) {
        return store.entries().page(query, after, PAGE);
    }

    private static Optional<HistoryPage.Cursor> middle(Store store, long level) {
        int half = (int) Math.max(1, level / 2);
        HistoryQuery older = HistoryQuery.between(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 4, 1));
        return half > PAGE ? store.entries().page(older, Optional.empty(), PAGE).next() : Optional.empty();
    }

    /** Entries that were sent long ago, in batches with receipts. */
    private void fill(Officer officer, SampleEntries samples, long level) {
        Store store = officer.session().store();
        SigningKey key = officer.session().identity().key();
        SigningKey server = SigningKey.generate(new SecureRandom());
        Uuid7 ids = new Uuid7(clock);
        long stored = 0;
        while (stored < level) {
            int size = (int) Math.min(PAGE, level - stored);
            store.transaction(() -> {
                samples.next(size).forEach(entry -> store.entries().add(entry, Optional.empty()));
                SignedBatch batch = store.outbox()
                        .make(
                                BatchHeader.genesis(key.verifyKey().id()),
                                size,
                                clock.instant(),
                                (head, entries) -> sign(key, ids, head.number() + 1, head.hash(), entries))
                        .orElseThrow();
                Receipt receipt = new Receipt(
                        batch.header().agency(),
                        batch.header().device(),
                        batch.header().batch(),
                        batch.header().number(),
                        batch.hash(),
                        clock.instant(),
                        size,
                        List.of());
                store.outbox().delivered(receipt, receipt.sign(server));
                return true;
            });
            stored += size;
        }
    }

    private SignedBatch sign(SigningKey key, Uuid7 ids, long number, Sha256 previous, List<Entry> entries) {
        BatchHeader header =
                new BatchHeader(new AgencyId("bench"), key.verifyKey().id(), ids.nextBatch(), number, previous);
        return SignedBatch.of(header, "lini-phone", clock.instant(), entries, key);
    }

    private void starts(Path folder, long level) throws IOException, InterruptedException {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PhoneBench.class.getName(),
                            "--start",
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (child.waitFor() != 0) {
                throw new IOException(said);
            }
            took.add(Long.parseLong(
                    said.lines().reduce((one, last) -> last).orElseThrow().split(" ")[0]));
        }
        took.sort(Long::compare);
        say("| Process start to the list of what is due, PIN included | " + level + " | " + took.get(STARTS / 2) + " | "
                + took.get(STARTS - 1) + " |");
    }

    private void bytes() throws IOException {
        SampleEntries samples = new SampleEntries(person, unit, clock);
        SigningKey key = SigningKey.generate(new SecureRandom());
        Uuid7 ids = new Uuid7(clock);
        say("");
        say("| Bytes on the wire for each entry (form kie: eight counts, three answers) | Lini | OpenRosa | Times |");
        say("|---|---|---|---|");
        for (int size : List.of(1, PAGE)) {
            List<Entry> entries = samples.next(size);
            SignedBatch batch =
                    sign(key, ids, 1, BatchHeader.genesis(key.verifyKey().id()), entries);
            long ours = (request(batch).length + size - 1L) / size;
            long theirs = entries.stream()
                            .mapToLong(entry -> OpenRosa.request(entry).length)
                            .sum()
                    / size;
            say("| " + (size == 1 ? "alone" : "in a batch of " + size) + " | " + ours + " | " + theirs + " | "
                    + theirs * 10 / ours / 10 + "." + theirs * 10 / ours % 10 + " |");
        }
    }

    private static byte[] request(SignedBatch batch) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(batch.body());
        }
        String head = "POST /api/v1/batches HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + SignedBatch.SIGNATURE_HEADER + ": "
                + batch.jws().compact() + "\r\nContent-Type: " + BatchHeader.PAYLOAD_TYPE
                + "\r\nContent-Encoding: gzip\r\nUser-Agent: Java/17.0.3\r\nHost: lini.example.go.id\r\n"
                + "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2\r\nConnection: keep-alive\r\n"
                + "Content-Length: " + packed.size() + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.US_ASCII));
        all.write(packed.toByteArray());
        return all.toByteArray();
    }

    private Officer open(Path folder, PinCost cost) {
        OnlyServer server = new OnlyServer(
                List.of(new Unit(
                        unit,
                        "kelurahan",
                        "Bendan Kergon",
                        "Pekalongan Barat",
                        LocalDate.of(2020, 1, 1),
                        Optional.empty())),
                List.of(kie()));
        Officer officer = Officer.open(folder, clock, server, PIN, cost);
        if (!officer.enrolled()) {
            officer.enrol(
                    URI.create(OnlyServer.ADDRESS),
                    EnrolmentCode.generate(new SecureRandom()).text(),
                    "Ponsel");
            officer.sync();
        }
        return officer;
    }

    private static String kie() {
        try {
            return Files.readString(Home.folder().resolve("deploy/packs/catalogue/forms/kie.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long all = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all += Files.size(file);
            }
            return all;
        }
    }

    private void row(String what, long level, Times times) {
        say("| " + what + " | " + (level == 0 ? "" : level) + " | " + times.text() + " |");
    }

    private void say(String line) {
        System.out.println(line);
        lines.add(line);
    }
}
