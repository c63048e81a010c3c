package id.lini.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.problem.ApiProblem;
import id.lini.server.testing.TestServer;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store must do; run on each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreSuite {
    private final String kind;
    private TestServer server;
    private WriteLane lane;

    StoreSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind, Map.of("lini.write-lane.queue", 3, "lini.write-lane.lanes", 1));
        lane = server.bean(WriteLane.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void writeOutsideTheLaneIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> insert("outside")).hasStackTraceContaining("read");
        assertThat(value("outside")).isZero();
    }

    @Test
    void futureCompletesOnlyAfterTheCommit() {
        CompletableFuture<Integer> seen =
                lane.submit("a", () -> insert("committed")).thenApplyAsync(done -> value("committed"));
        assertThat(seen.join()).isOne();
    }

    @Test
    void oneFaultyJobDoesNotCostTheOthersOfItsGroup() {
        CountDownLatch gate = hold();
        CompletableFuture<Integer> before = lane.submit("a", () -> insert("before"));
        CompletableFuture<Integer> faulty = lane.submit("a", () -> {
            insert("half");
            throw new IllegalStateException("faulty");
        });
        CompletableFuture<Integer> after = lane.submit("a", () -> insert("after"));
        gate.countDown();

        assertThat(before.join()).isOne();
        assertThat(after.join()).isOne();
        assertThatThrownBy(faulty::join).hasRootCauseMessage("faulty");
        assertThat(List.of(value("before"), value("half"), value("after"))).containsExactly(1, 0, 1);
    }

    @Test
    void fullQueueSaysBusy() {
        CountDownLatch gate = hold();
        List<CompletableFuture<Integer>> waiting = IntStream.range(0, 3)
                .mapToObj(index -> lane.submit("a", () -> insert("busy" + index)))
                .toList();

        assertThatThrownBy(() -> lane.submit("a", () -> 1))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refusal -> assertThat(refusal.problem().code().status()).isEqualTo(503));
        gate.countDown();
        assertThat(waiting).allSatisfy(job -> assertThat(job.join()).isOne());
    }

    @Test
    void jobWithinAJobIsPartOfIt() {
        assertThatThrownBy(() -> lane.run("a", () -> {
                    lane.run("b", () -> insert("inner"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(value("inner")).isZero();
    }

    @Test
    void readsSeeOneMoment() {
        Transactions transactions = server.bean(Transactions.class);
        List<Integer> seen = transactions.read(() -> {
            int before = value("moment");
            CompletableFuture.supplyAsync(() -> lane.run("a", () -> insert("moment")))
                    .join();
            return List.of(before, value("moment"));
        });
        assertThat(seen).containsExactly(0, 0);
        assertThat(value("moment")).isOne();
    }

    @Test
    void shutdownWritesWhatWaits() {
        CountDownLatch gate = hold();
        CompletableFuture<Integer> waiting = lane.submit("a", () -> insert("shutdown"));
        CompletableFuture<Void> restart = CompletableFuture.runAsync(server::restart);
        gate.countDown();
        restart.join();
        lane = server.bean(WriteLane.class);

        assertThat(waiting.join()).isOne();
        assertThat(value("shutdown")).isOne();
    }

    /** Keeps the lane busy, in a group of its own, until the latch is opened. */
    private CountDownLatch hold() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> holding = lane.submit("a", () -> {
            held.countDown();
            await(gate);
            return true;
        });
        await(held);
        assertThat(holding).isNotDone();
        return gate;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int insert(String name) {
        return server.bean(JdbcOperations.class)
                .prepareStatement("INSERT INTO counter (agency, name, value) VALUES ('suite', ?, 1)", statement -> {
                    statement.setString(1, name);
                    return statement.executeUpdate();
                });
    }

    private int value(String name) {
        return server.bean(Transactions.class)
                .read(() -> server.bean(JdbcOperations.class)
                        .prepareStatement(
                                "SELECT COALESCE(SUM(value), 0) FROM counter WHERE agency = 'suite' AND name = ?",
                                statement -> first(statement, name)));
    }

    private static int first(PreparedStatement statement, String name) throws SQLException {
        statement.setString(1, name);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
