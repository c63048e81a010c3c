package id.lini.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.enrolment.Devices;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.ServerProcess;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.TestStore;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.jws.Sha256;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server killed at random moments while phones send: what it receipted is there, once, and the chains go on. */
@Tag("slow")
class KillTest {
    private static final int PHONES = 6;

    @ParameterizedTest
    @CsvSource({"sqlite,4", "postgresql,2"})
    void nothingReceiptedIsLostOrDoubled(String kind, int rounds) throws InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("KillTest " + kind + " seed " + seed);
        Random random = new Random(seed);
        try (TestStore store = TestStore.of(kind)) {
            List<Sending> sendings = enrolled(store);
            for (int round = 0; round < rounds; round++) {
                round(store, sendings, random);
            }
            check(store, sendings);
        }
    }

    private static List<Sending> enrolled(TestStore store) {
        TestServer server = TestServer.on(store);
        server.bean(RegistryWriter.class).apply(Sample.registers());
        List<Sending> sendings = IntStream.range(0, PHONES)
                .mapToObj(index -> new Sending(Phone.enrolled(server, Sample.OFFICER)))
                .toList();
        server.leave();
        return sendings;
    }

    private static void round(TestStore store, List<Sending> sendings, Random random) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(PHONES);
        try (ServerProcess server = ServerProcess.start(store)) {
            Semaphore receipts = new Semaphore(0);
            List<CompletableFuture<Void>> running = sendings.stream()
                    .map(sending -> CompletableFuture.runAsync(() -> sending.run(server.uri(), receipts), threads))
                    .toList();
            receipts.acquire(1 + random.nextInt(150));
            LockSupport.parkNanos(random.nextInt(5_000_000));
            server.kill();
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private static void check(TestStore store, List<Sending> sendings) {
        TestServer server = TestServer.on(store);
        try {
            sendings.forEach(sending -> sending.check(server));
            int all = sendings.stream()
                    .mapToInt(sending -> sending.receipted.size())
                    .sum();
            System.out.println("KillTest: " + all + " batches receipted");
        } finally {
            server.leave();
        }
    }

    /** One phone: it has one batch under way and repeats it until it holds the receipt. */
    private static final class Sending {
        private final Phone phone;
        private final List<Receipted> receipted = new ArrayList<>();
        private Optional<SignedBatch> underWay = Optional.empty();

        Sending(Phone phone) {
            this.phone = phone;
        }

        void run(URI server, Semaphore receipts) {
            Http http = new Http(server);
            try {
                while (true) {
                    SignedBatch batch = underWay.orElseGet(() -> phone.batch(
                            phone.meeting(Sample.EAST, "2024-02-01", Optional.empty()),
                            phone.meeting(Sample.WEST, "2024-02-02", Optional.empty())));
                    underWay = Optional.of(batch);
                    HttpResponse<byte[]> answer = Phone.send(http, batch);
                    assertThat(answer.statusCode()).isIn(200, 201);
                    receipted.add(new Receipted(batch, new String(answer.body(), StandardCharsets.US_ASCII)));
                    underWay = Optional.empty();
                    receipts.release();
                }
            } catch (UncheckedIOException e) {
                // The server is gone: what was under way is sent again in the next round.
                assertThat(underWay).isPresent();
            }
        }

        void check(TestServer server) {
            List<BatchRecord> stored = server.bean(ReceivedBatches.class)
                    .ofDevice(Sample.AGENCY, phone.key().verifyKey().id());
            // One more may be on disk than was receipted, never one less.
            assertThat(stored).hasSizeBetween(receipted.size(), receipted.size() + 1);
            Sha256 previous = BatchHeader.genesis(phone.key().verifyKey().id());
            for (int i = 0; i < stored.size(); i++) {
                BatchRecord batch = stored.get(i);
                assertThat(batch.signed().header().number()).isEqualTo(i + 1);
                assertThat(batch.signed().header().previous()).isEqualTo(previous);
                assertThat(server.bean(ReceivedBatches.class).verifyNow(batch).holds())
                        .isTrue();
                assertThat(server.bean(EntryReader.class)
                                .ofBatch(Sample.AGENCY, batch.signed().header().batch()))
                        .hasSize(2);
                previous = batch.signed().hash();
            }
            for (int i = 0; i < receipted.size(); i++) {
                assertThat(stored.get(i).signed().body())
                        .isEqualTo(receipted.get(i).batch().body());
                assertThat(stored.get(i).signed().jws())
                        .isEqualTo(receipted.get(i).batch().jws());
                assertThat(stored.get(i).receipt().compact())
                        .isEqualTo(receipted.get(i).receipt());
            }
            assertThat(server.bean(Devices.class)
                            .find(phone.key().verifyKey().id())
                            .orElseThrow()
                            .lastNumber())
                    .isEqualTo(stored.size());
        }
    }

    private record Receipted(SignedBatch batch, String receipt) {}
}
