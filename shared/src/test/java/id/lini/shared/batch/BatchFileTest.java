package id.lini.shared.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BatchFileTest {
    private final SigningKey key = SigningKey.generate(new SecureRandom());

    @Test
    void batchesComeBackByteForByte() {
        List<SignedBatch> batches = List.of(batch(1, "{\"a\":1}"), batch(2, "{\"b\":\"é\"}"));

        List<SignedBatch> read = BatchFile.readBatches(BatchFile.batches(batches));

        assertThat(read).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(read.get(i).body()).isEqualTo(batches.get(i).body());
            assertThat(read.get(i).hash()).isEqualTo(batches.get(i).hash());
            read.get(i).jws().verify(read.get(i).body(), key.verifyKey());
        }
    }

    @Test
    void receiptsComeBackAndAnEmptyFileIsAFile() {
        CompactJws receipt = CompactJws.sign(Receipt.TYPE, "{}".getBytes(StandardCharsets.UTF_8), key);

        assertThat(BatchFile.readReceipts(BatchFile.receipts(List.of(receipt)))).containsExactly(receipt);
        assertThat(BatchFile.readReceipts(BatchFile.receipts(List.of()))).isEmpty();
    }

    @Test
    void aFileThatIsCutOffChangedOrSomethingElseIsRefused() throws IOException {
        byte[] file = BatchFile.batches(List.of(batch(1, "{}"), batch(2, "{}")));
        String text = unpacked(file);

        assertThatThrownBy(() -> BatchFile.readBatches(Arrays.copyOf(file, file.length / 2)))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchFile.readBatches(packed(text.substring(0, text.indexOf("END")))))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchFile.readBatches(packed(text.replace("END 2", "END 3"))))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchFile.readBatches(packed(text.replace("..", "."))))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> BatchFile.readReceipts(file)).isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchFile.readBatches(new byte[0])).isInstanceOf(JsonFault.class);
    }

    private SignedBatch batch(long number, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        BatchHeader header = new BatchHeader(
                new AgencyId("contoh"),
                key.verifyKey().id(),
                new Uuid7(Clock.systemUTC()).nextBatch(),
                number,
                BatchHeader.genesis(key.verifyKey().id()));
        return new SignedBatch(header, DetachedJws.sign(header.write(), bytes, key), bytes);
    }

    private static String unpacked(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
