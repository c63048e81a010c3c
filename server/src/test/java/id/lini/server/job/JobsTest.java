package id.lini.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Role;
import id.lini.server.testing.TestServer;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long work: it may be left and found again, by whoever asked for it and nobody else. */
class JobsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final byte[] RESULT = "hasil".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aResultIsFoundAgainByWhoAskedForItAlone(String store) {
        try (TestServer server = TestServer.on(store)) {
            Jobs jobs = server.bean(Jobs.class);
            SignedIn asker = somebody("siti");
            Job job = jobs.await(asker, jobs.start(asker, JobKind.PACK_ZIP, "paket.zip", progress -> RESULT), LONG);

            assertThat(job.done()).isTrue();
            assertThat(jobs.result(asker, job.id()))
                    .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(RESULT));
            assertThat(jobs.of(asker)).extracting(Job::subject).containsExactly("paket.zip");
            assertThat(jobs.find(somebody("budi"), job.id())).isEmpty();
            assertThat(jobs.result(somebody("budi"), job.id())).isEmpty();
            assertThat(jobs.of(somebody("budi"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void workThatFailsSaysSoAndTheNextIsDone(String store) {
        try (TestServer server = TestServer.on(store)) {
            Jobs jobs = server.bean(Jobs.class);
            SignedIn asker = somebody("siti");
            Job failing = jobs.start(asker, JobKind.PACK_CHECK, "a.zip", progress -> {
                throw new IllegalStateException("as the test wants");
            });
            Job next = jobs.start(asker, JobKind.PACK_CHECK, "b.zip", progress -> RESULT);

            assertThat(jobs.await(asker, next, LONG).done()).isTrue();
            assertThat(jobs.find(asker, failing.id())).map(Job::state).contains(Job.State.FAILED);
            assertThat(jobs.result(asker, failing.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aServerThatWasStoppedSaysWhatItLeftUndone(String store) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (TestServer server = TestServer.on(store)) {
            SignedIn asker = somebody("siti");
            Jobs jobs = server.bean(Jobs.class);
            Job first = jobs.start(asker, JobKind.PACK_IMPORT, "a.zip", progress -> {
                progress.at(new Label("Membaca", "Reading"), 1, 4);
                begun.countDown();
                await(never);
                return RESULT;
            });
            Job second = jobs.start(asker, JobKind.PACK_IMPORT, "b.zip", progress -> RESULT);
            begun.await();

            assertThat(jobs.find(asker, first.id())).map(Job::state).contains(Job.State.RUNNING);
            assertThat(jobs.step(first)).contains(new Jobs.Step(new Label("Membaca", "Reading"), 1, 4));
            assertThat(jobs.find(asker, second.id())).map(Job::state).contains(Job.State.WAITING);
            server.restart();
            assertThat(server.bean(Jobs.class).of(asker))
                    .extracting(Job::state)
                    .containsExactly(Job.State.INTERRUPTED, Job.State.INTERRUPTED);
        } finally {
            never.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private static SignedIn somebody(String person) {
        return new SignedIn(
                new AgencyId("contoh"),
                "Dinas Contoh",
                ZoneOffset.UTC,
                new PersonId(person),
                person,
                Set.of(Role.ADMINISTRATOR));
    }
}
