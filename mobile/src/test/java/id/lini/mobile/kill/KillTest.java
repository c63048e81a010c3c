package id.lini.mobile.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Officer;
import id.lini.mobile.store.Draft;
import id.lini.mobile.store.Store;
import id.lini.mobile.store.StoredEntry;
import id.lini.mobile.testing.FakeHttp;
import id.lini.mobile.testing.FakeServer;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.VerifyKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed anywhere while entering, finishing, signing and sending: at most the answer under the finger is lost. */
@Tag("slow")
class KillTest {
    private static final int KILLS = Integer.getInteger("lini.kills", 25);
    private static final int LONGEST_MILLIS = 900;

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer(Clock.systemUTC());
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private final Set<String> finished = new HashSet<>();

    @Test
    void nothingThatWasKeptIsLostOrDoubled() throws IOException, InterruptedException {
        long seed = Long.getLong("lini.seed", System.nanoTime());
        System.out.println("KillTest seed " + seed + ", " + KILLS + " kills");
        Random random = new Random(seed);
        try (FakeHttp http = new FakeHttp(server.to(URI.create(FakeServer.ADDRESS)))) {
            for (int kill = 0; kill < KILLS; kill++) {
                live(http.address(), random.nextInt(LONGEST_MILLIS));
                check("after kill " + kill);
            }
            checkDelivery();
        }
    }

    private void live(URI address, int millis) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filler.class.getName(),
                        folder.toString(),
                        address.toString(),
                        server.code())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CountDownLatch open = new CountDownLatch(1);
        List<String> said = new ArrayList<>();
        CompletableFuture<Void> listening = CompletableFuture.runAsync(() -> listen(child, said, open));
        assertThat(open.await(60, TimeUnit.SECONDS))
                .as("the child opened its store")
                .isTrue();
        child.waitFor(millis, TimeUnit.MILLISECONDS);
        assertThat(child.isAlive()).as("the child fails by itself").isTrue();
        child.destroyForcibly().waitFor();
        listening.join();
        said.forEach(this::remember);
    }

    private static void listen(Process child, List<String> said, CountDownLatch open) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                said.add(line);
                open.countDown();
                line = lines.readLine();
            }
        } catch (IOException e) {
            // The pipe of a killed process may end in the middle of a line.
            said.add("end");
        }
    }

    private void remember(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("count") && words.length == 4) {
            counts.computeIfAbsent(words[1], draft -> new HashMap<>()).put(words[2], Long.parseLong(words[3]));
        } else if (words[0].equals("finished") && words[1].length() == 36) {
            finished.add(words[1]);
        }
    }

    private void check(String when) {
        try (Officer officer = Officer.open(folder, Clock.systemUTC())) {
            Store store = officer.session().store();
            Map<String, Answers> kept = new HashMap<>();
            for (Draft draft : store.drafts().all()) {
                kept.put(draft.id().toString(), draft.answers());
            }
            for (StoredEntry stored : officer.history()) {
                assertThat(kept.put(
                                stored.entry().id().toString(), stored.entry().answers()))
                        .as(when + ": a draft beside its own entry")
                        .isNull();
            }
            checkCounts(kept, when);
            for (String entry : finished) {
                assertThat(store.entries().find(EntryId.parse(entry)))
                        .as(when + ": finished " + entry)
                        .isPresent();
            }
            checkChain(officer, when);
        }
    }

    /** Every count said to be kept is there; one may be newer than said, its word having died with the process. */
    private void checkCounts(Map<String, Answers> kept, String when) {
        int newer = 0;
        for (Map.Entry<String, Map<String, Long>> draft : counts.entrySet()) {
            assertThat(kept).as(when + ": draft or entry " + draft.getKey()).containsKey(draft.getKey());
            Map<String, Long> there = text(kept.get(draft.getKey()));
            for (Map.Entry<String, Long> said : draft.getValue().entrySet()) {
                assertThat(there).as(when + ": " + said.getKey()).containsKey(said.getKey());
                newer += there.get(said.getKey()).equals(said.getValue()) ? 0 : 1;
            }
            draft.setValue(there);
        }
        assertThat(newer).as(when + ": answers that differ from what was said").isLessThanOrEqualTo(1);
    }

    private static Map<String, Long> text(Answers answers) {
        Map<String, Long> text = new HashMap<>();
        answers.counts().forEach((cell, value) -> text.put(cell.toString(), value));
        return text;
    }

    private static void checkChain(Officer officer, String when) {
        VerifyKey key = officer.session().identity().key().verifyKey();
        Sha256 previous = BatchHeader.genesis(key.id());
        Set<EntryId> sent = new HashSet<>();
        long number = 1;
        Optional<SignedBatch> batch = officer.session().store().outbox().find(number);
        while (batch.isPresent()) {
            SignedBatch at = batch.get();
            at.jws().verify(at.body(), key);
            assertThat(at.header().number()).as(when).isEqualTo(number);
            assertThat(at.header().previous()).as(when + ": chain at " + number).isEqualTo(previous);
            BatchPayload.read(at.body()).entries().stream()
                    .map(EntryCodec::read)
                    .map(Entry::id)
                    .forEach(id -> assertThat(sent.add(id))
                            .as(when + ": " + id + " in one batch only")
                            .isTrue());
            previous = at.hash();
            number++;
            batch = officer.session().store().outbox().find(number);
        }
        assertThat(officer.session()
                        .store()
                        .outbox()
                        .head(BatchHeader.genesis(key.id()))
                        .number())
                .as(when + ": no gap")
                .isEqualTo(number - 1);
    }

    private void checkDelivery() {
        try (Officer officer = Officer.open(folder, Clock.systemUTC())) {
            assertThat(officer.sync().complete()).isTrue();
            List<EntryId> own = officer.history().stream()
                    .map(stored -> stored.entry().id())
                    .toList();
            System.out.println("KillTest: " + own.size() + " entries in " + server.head() + " batches, "
                    + server.posts.size() + " posts, " + finished.size() + " confirmed");
            assertThat(own).isNotEmpty();
            assertThat(server.taken).containsExactlyInAnyOrderElementsOf(own);
        }
    }
}
