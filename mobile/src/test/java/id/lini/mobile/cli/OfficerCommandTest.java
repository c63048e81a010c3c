package id.lini.mobile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.mobile.vault.Pin;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.jws.CompactJws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command is a start of the phone of its own, as at a shell. */
class OfficerCommandTest {
    private static final Pin PIN = new Pin("271828");
    private static final String UNIT = "33.75.01.1001";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheCommandsThereAre() {
        assertThat(run("units")).isEqualTo(2);
        assertThat(said()).contains("enrol SERVER CODE", "export FILE");
        enrol();
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("record", "pendataan-keluarga", UNIT, "2024-06", "rumah_tangga"))
                .isEqualTo(2);
        assertThat(run("record", "pendataan-keluarga", UNIT, "2024-13", "rumah_tangga=1"))
                .isEqualTo(2);
    }

    @Test
    void anotherPinOpensNothing() {
        enrol();

        assertThat(OfficerCommand.run(folder, new Pin("161803"), clock, server, List.of("units"), out()))
                .isEqualTo(2);
        assertThat(said()).contains("another PIN").doesNotContain(UNIT);
    }

    @Test
    void errorsAndWarningsAreListedByCodeAndNothingIsKept() {
        enrol();

        assertThat(run("record", "pendataan-keluarga", UNIT, "2024-06", "rumah_tangga=10", "dimutakhirkan=11"))
                .isEqualTo(1);
        assertThat(said()).startsWith("RULE_BROKEN\tdimutakhirkan_bagian_rumah_tangga\t");
        said.reset();
        assertThat(run("history")).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void recordsInWordsAndFromAFileAndSyncs() throws IOException {
        enrol();
        Path file = Files.writeString(folder.resolve("report.json"), """
                {"form": "pendataan-keluarga", "unit": "33.75.01.1002", "period": "2024-06",
                 "counts": [{"item": "rumah_tangga", "value": 900}, {"item": "dimutakhirkan", "value": 12}],
                 "note": "dari berkas"}
                """);

        assertThat(run("due")).isZero();
        assertThat(said()).contains("pendataan-keluarga\t" + UNIT + "\t2024-06");
        assertThat(record("2024-06")).isZero();
        assertThat(run("record", "--json", file.toString())).isZero();
        assertThat(run("sync")).isZero();
        said.reset();
        run("history", "DELIVERED");
        assertThat(said().lines()).hasSize(2);
        assertThat(server.entries).hasSize(2);
    }

    @Test
    void aPhoneWithoutNetworkIsEmptiedByAFileAndLearnsOfItByAFile() throws IOException {
        enrol();
        server.offline();
        record("2024-05");
        record("2024-06");
        Path batches = folder.resolve(BatchFile.BATCHES);
        Path receipts = folder.resolve(BatchFile.RECEIPTS);

        assertThat(run("export", batches.toString())).isZero();
        byte[] first = Files.readAllBytes(batches);
        run("export", batches.toString());
        assertThat(BatchFile.readBatches(Files.readAllBytes(batches)))
                .as("made again, the same batches")
                .extracting(SignedBatch::hash)
                .isEqualTo(BatchFile.readBatches(first).stream()
                        .map(SignedBatch::hash)
                        .toList());
        Files.write(receipts, server.office(Files.readAllBytes(batches)));

        assertThat(run("receive", receipts.toString())).isZero();
        assertThat(said()).endsWith("2\n");
        run("receive", receipts.toString());
        assertThat(said()).as("a second time covers nothing new").endsWith("0\n");
        said.reset();
        run("history", "DELIVERED");
        assertThat(said().lines()).hasSize(2);
        assertThat(server.taken).hasSize(2);
    }

    @Test
    void receiptsOfAnotherServerAreNotBelieved() throws IOException {
        enrol();
        record("2024-06");
        Path batches = folder.resolve(BatchFile.BATCHES);
        run("export", batches.toString());
        String receipt = BatchFile.readReceipts(server.office(Files.readAllBytes(batches)))
                .get(0)
                .compact();
        String forged = receipt.substring(0, receipt.length() - 4) + "AAAA";
        Path receipts = Files.write(folder.resolve("forged"), BatchFile.receipts(List.of(new CompactJws(forged))));

        run("receive", receipts.toString());

        assertThat(said()).endsWith("0\n");
    }

    private void enrol() {
        assertThat(run("enrol", FakeServer.ADDRESS, server.code(), "HP Dewi")).isZero();
        assertThat(run("sync")).isZero();
        said.reset();
    }

    private int record(String month) {
        return run(
                "record",
                "pendataan-keluarga",
                UNIT,
                month,
                "rumah_tangga=12" + month.substring(5),
                "dimutakhirkan=" + month.substring(5));
    }

    private int run(String... words) {
        return OfficerCommand.run(folder, PIN, clock, server, List.of(words), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
