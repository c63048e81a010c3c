package id.lini.shared.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.Samples;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Instant NOW = Instant.parse("2024-07-01T02:03:04.567Z");

    private final SigningKey phone = SigningKey.generate(new SecureRandom());
    private final SigningKey server = SigningKey.generate(new SecureRandom());
    private final BatchHeader header = new BatchHeader(
            new AgencyId("pekalongan"),
            phone.verifyKey().id(),
            Samples.batchId(1),
            1,
            BatchHeader.genesis(phone.verifyKey().id()));
    private final List<Entry> entries = List.of(Samples.entry(1), Samples.entry(2));
    private final SignedBatch batch = SignedBatch.of(header, "1.0", NOW, entries, phone);

    @Test
    void aHeaderIsReadFromTheSignatureAsItWasWritten() {
        DetachedJws travelled = DetachedJws.parse(batch.jws().compact());

        assertThat(BatchHeader.read(travelled.header())).isEqualTo(header);
    }

    @Test
    void aPayloadIsReadAsItWasWritten() {
        BatchPayload payload = BatchPayload.read(batch.body());

        assertThat(payload.app()).isEqualTo("1.0");
        assertThat(payload.madeAt()).isEqualTo(NOW);
        assertThat(payload.entries().stream().map(EntryCodec::read)).isEqualTo(entries);
    }

    @Test
    void theFirstBatchLinksToItsKeyAndTheNextToTheBatchBefore() {
        BatchHeader next = new BatchHeader(header.agency(), header.device(), Samples.batchId(2), 2, batch.hash());
        SignedBatch second = SignedBatch.of(next, "1.0", NOW, entries, phone);

        assertThat(header.previous()).isEqualTo(Sha256.of(phone.verifyKey().id().value()));
        assertThat(second.header().previous()).isEqualTo(batch.jws().hash(batch.body()));
        assertThat(second.hash()).isNotEqualTo(batch.hash());
    }

    @Test
    void oneUnreadableEntryDoesNotCostTheOthers() {
        byte[] body = ("{\"app\":\"1\",\"madeAt\":\"2024-07-01T00:00:00Z\",\"entries\":[{\"id\":7},"
                        + new String(Json.write(json -> EntryCodec.write(entries.get(0), json)), StandardCharsets.UTF_8)
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);

        BatchPayload payload = BatchPayload.read(body);

        assertThatThrownBy(() -> EntryCodec.read(payload.entries().get(0)))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.pointer()).isEqualTo("/entries/0/id"));
        assertThat(EntryCodec.read(payload.entries().get(1))).isEqualTo(entries.get(0));
    }

    @Test
    void anotherTypeOfHeaderAndUnknownMembersAreRefused() {
        String text = new String(header.write(), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BatchHeader.read(Json.read(
                        text.replace("lini-batch+jws", "lini-request+jws").getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchHeader.read(
                        Json.read(text.replace("}", ",\"exp\":1}").getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchHeader.read(
                        Json.read(text.replace("\"number\":1", "\"number\":0").getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> BatchHeader.read(
                        Json.read(text.replace("batch.v1+", "batch.v9+").getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JsonFault.class);
    }

    @Test
    void aReceiptIsReadAsItWasSignedAndCoversItsBatchOnly() {
        Receipt receipt = receipt(List.of(
                new Refusal(
                        1,
                        Optional.of(entries.get(1).id()),
                        ErrorCode.COUNT_NEGATIVE,
                        "pus",
                        ErrorCode.COUNT_NEGATIVE.text("PUS")),
                new Refusal(
                        3, Optional.empty(), ErrorCode.ENTRY_MALFORMED, "", ErrorCode.ENTRY_MALFORMED.text("/", "x"))));

        Receipt read = Receipt.open(new CompactJws(receipt.sign(server).compact()), server.verifyKey());

        assertThat(read).isEqualTo(receipt);
        assertThat(read.covers(batch)).isTrue();
        SignedBatch other = SignedBatch.of(header, "1.1", NOW, entries, phone);
        assertThat(read.covers(other)).isFalse();
    }

    @Test
    void nobodyButTheServerGivesReceipts() {
        CompactJws forged = receipt(List.of()).sign(phone);

        assertThatThrownBy(() -> Receipt.open(forged, server.verifyKey())).isInstanceOf(JwsFault.class);
    }

    private Receipt receipt(List<Refusal> refused) {
        return new Receipt(
                header.agency(),
                header.device(),
                header.batch(),
                header.number(),
                batch.hash(),
                NOW,
                entries.size() - refused.size(),
                refused);
    }
}
