package id.lini.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.enrolment.Devices;
import id.lini.server.enrolment.ServerKeys;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.UnitId;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Intake over real HTTP; run on each store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntakeSuite {
    private final String kind;
    private TestServer server;
    private Http http;
    private Phone phone;

    IntakeSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        server.bean(RegistryWriter.class).apply(Sample.registers());
        http = new Http(server.uri());
    }

    @BeforeEach
    void enrol() {
        phone = Phone.enrolled(server, Sample.OFFICER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void batchIsStoredAsReceivedAndReceipted() {
        Entry entry = phone.control(Sample.EAST, "2024-06");
        SignedBatch batch = phone.batch(entry);
        HttpResponse<byte[]> answer = Phone.send(http, batch);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jose");
        Receipt receipt = receipt(answer);
        assertThat(receipt.covers(batch)).isTrue();
        assertThat(receipt.accepted()).isOne();
        assertThat(receipt.refused()).isEmpty();
        assertThat(receipt.receivedAt()).isEqualTo(server.clock().instant());

        BatchRecord stored = stored(batch).orElseThrow();
        assertThat(stored.signed().body()).isEqualTo(batch.body());
        assertThat(stored.signed().jws()).isEqualTo(batch.jws());
        assertThat(stored.receipt().compact()).isEqualTo(text(answer));
        ReceivedBatches batches = server.bean(ReceivedBatches.class);
        assertThat(batches.verifyNow(stored).holds()).isTrue();

        EntryReader reader = server.bean(EntryReader.class);
        EntryRecord record = reader.find(Sample.AGENCY, entry.id()).orElseThrow();
        assertThat(reader.content(Sample.AGENCY, record)).isEqualTo(entry);
        assertThat(record.slot()).isEqualTo("dal|33.75.01.1001|2024-06");
        assertThat(reader.ofBatch(Sample.AGENCY, batch.header().batch())).containsExactly(record);
        assertThat(reader.ofSlot(Sample.AGENCY, record.slot())).contains(record);
    }

    @Test
    void thousandConcurrentReplaysHaveOneEffectAndOneReceipt() {
        SignedBatch batch = phone.batch(phone.control(Sample.EAST, "2024-05"));
        List<CompletableFuture<HttpResponse<byte[]>>> sent = IntStream.range(0, 1000)
                .mapToObj(index -> http.sendAsync(Phone.request(http, batch)))
                .toList();
        List<HttpResponse<byte[]>> answers =
                sent.stream().map(CompletableFuture::join).toList();

        Map<Integer, Long> statuses =
                answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
        // A full lane may answer busy; then the replay comes again.
        assertThat(statuses.keySet()).isSubsetOf(200, 201, 503);
        assertThat(statuses).containsEntry(201, 1L);
        assertThat(statuses.getOrDefault(200, 0L)).isGreaterThan(500L);
        Set<String> receipts = answers.stream()
                .filter(answer -> answer.statusCode() != 503)
                .map(IntakeSuite::text)
                .collect(Collectors.toSet());
        assertThat(receipts).hasSize(1);
        assertThat(text(Phone.send(http, batch))).isEqualTo(receipts.iterator().next());
        assertThat(devices().find(batch.header().device()).orElseThrow().lastNumber())
                .isOne();
        assertThat(server.bean(EntryReader.class)
                        .ofBatch(Sample.AGENCY, batch.header().batch()))
                .hasSize(1);
    }

    @Test
    void replayYearsLaterAndAfterRevokingGetsTheSameReceipt() {
        SignedBatch batch = phone.batch(phone.control(Sample.EAST, "2024-04"));
        String receipt = text(Phone.send(http, batch));
        Instant now = server.clock().instant();
        try {
            server.clock().set(Instant.parse("2031-01-01T00:00:00Z"));
            devices().revoke(Sample.AGENCY, batch.header().device(), Sample.SUPERVISOR);
            HttpResponse<byte[]> again = Phone.send(http, batch);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(text(again)).isEqualTo(receipt);
        } finally {
            server.clock().set(now);
        }
    }

    @Test
    void revokedDeviceIsRefusedAndRecorded() {
        SignedBatch first = phone.batch(phone.control(Sample.EAST, "2024-04"));
        Phone.send(http, first);
        devices().revoke(Sample.AGENCY, first.header().device(), Sample.SUPERVISOR);
        SignedBatch later = phone.batch(phone.control(Sample.EAST, "2024-03"));

        Problem problem = Http.problem(Phone.send(http, later));
        assertThat(problem.code()).isEqualTo(ErrorCode.DEVICE_REVOKED);
        assertThat(problem.text().id()).contains("2024-07-15");
        assertThat(stored(later)).isEmpty();
        assertIncident(later, ErrorCode.DEVICE_REVOKED, 1);
        assertThat(Http.problem(phone.get(http, "/api/v1/work")).code()).isEqualTo(ErrorCode.DEVICE_REVOKED);
    }

    @Test
    void gapIsReportedWithTheNumberExpectedAndClosesByResending() {
        SignedBatch first = phone.batch(phone.control(Sample.EAST, "2024-03"));
        SignedBatch second = phone.batch(phone.control(Sample.EAST, "2024-02"));
        Problem problem = Http.problem(Phone.send(http, second));
        assertThat(problem.code()).isEqualTo(ErrorCode.BATCH_OUT_OF_ORDER);
        assertThat(problem.numbers()).containsEntry(Problem.EXPECTED, 1L);
        Http.problem(Phone.send(http, second));
        assertIncident(second, ErrorCode.BATCH_OUT_OF_ORDER, 2);

        assertThat(Phone.send(http, first).statusCode()).isEqualTo(201);
        assertThat(Phone.send(http, second).statusCode()).isEqualTo(201);
    }

    @Test
    void forkOfTheChainIsRefused() {
        Sha256 genesis = phone.head();
        SignedBatch first = phone.batch(phone.control(Sample.EAST, "2024-03"));
        Phone.send(http, first);
        SignedBatch fork = phone.sign(1, genesis, first.body());
        assertThat(Http.problem(Phone.send(http, fork)).code()).isEqualTo(ErrorCode.BATCH_NUMBER_TAKEN);
        assertIncident(fork, ErrorCode.BATCH_NUMBER_TAKEN, 1);
    }

    @Test
    void batchThatNamesAnotherPredecessorIsRefused() {
        Phone.send(http, phone.batch(phone.control(Sample.EAST, "2024-03")));
        SignedBatch stranger = phone.sign(2, Sha256.of("another"), body(phone.control(Sample.EAST, "2024-02")));
        assertThat(Http.problem(Phone.send(http, stranger)).code()).isEqualTo(ErrorCode.BATCH_CHAIN_BROKEN);
        assertIncident(stranger, ErrorCode.BATCH_CHAIN_BROKEN, 1);
        assertThat(stored(stranger)).isEmpty();
    }

    @Test
    void sameIdWithOtherContentIsRefusedAndTheFirstStands() {
        SignedBatch first = phone.batch(phone.control(Sample.EAST, "2024-03"));
        String receipt = text(Phone.send(http, first));
        byte[] other = body(phone.control(Sample.EAST, "2024-03", 10, 4, 2, 4));
        SignedBatch altered =
                new SignedBatch(first.header(), DetachedJws.sign(first.header().write(), other, phone.key()), other);
        assertThat(Http.problem(Phone.send(http, altered)).code()).isEqualTo(ErrorCode.BATCH_ALTERED);
        assertIncident(altered, ErrorCode.BATCH_ALTERED, 1);
        assertThat(text(Phone.send(http, first))).isEqualTo(receipt);
    }

    @Test
    void batchForAnotherAgencyIsRefused() {
        BatchHeader header = new BatchHeader(
                new AgencyId("lain"),
                phone.key().verifyKey().id(),
                phone.raw(new byte[] {'{', '}'}).header().batch(),
                1,
                phone.head());
        byte[] body = body(phone.control(Sample.EAST, "2024-03"));
        SignedBatch batch = new SignedBatch(header, DetachedJws.sign(header.write(), body, phone.key()), body);
        assertThat(Http.problem(Phone.send(http, batch)).code()).isEqualTo(ErrorCode.AGENCY_WRONG);
        assertIncident(batch, ErrorCode.AGENCY_WRONG, 1);
    }

    @Test
    void oneBadEntryDoesNotCostTheOthers() {
        Entry good = phone.control(Sample.EAST, "2024-02");
        Entry bad = phone.control(Sample.WEST, "2024-02", 100, 40, 20, 41);
        Entry alsoGood = phone.meeting(Sample.WEST, "2024-02-10", Optional.empty());
        SignedBatch batch = phone.batch(good, bad, alsoGood);
        HttpResponse<byte[]> answer = Phone.send(http, batch);

        assertThat(answer.statusCode()).isEqualTo(201);
        Receipt receipt = receipt(answer);
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.index()).isOne();
            assertThat(refusal.entry()).hasValue(bad.id());
            assertThat(refusal.code()).isEqualTo(ErrorCode.RULE_BROKEN);
            assertThat(refusal.field()).isEqualTo("pus");
            assertThat(refusal.message().id()).isEqualTo("PUS harus sama dengan jumlahnya");
        });
        assertThat(server.bean(ReceivedBatches.class)
                        .refusals(Sample.AGENCY, batch.header().batch()))
                .isEqualTo(receipt.refused());
        assertThat(server.bean(EntryReader.class).find(Sample.AGENCY, bad.id())).isEmpty();
    }

    @Test
    void eachFaultOfAnEntryIsNamed() {
        Phone cadre = Phone.enrolled(server, Sample.CADRE);
        Answers meeting = new Answers(Map.of(Cell.of("peserta"), 1L), Map.of("jenis", "minilok"));
        Map<Entry, ErrorCode> faults = Map.of(
                phone.control(Sample.EAST, "2024-01"), ErrorCode.ENTRY_NOT_YOURS,
                cadre.entry(Sample.WEST, "tiada", "2024-01", Optional.empty(), meeting), ErrorCode.FORM_UNKNOWN,
                cadre.control(new UnitId("33.75.09"), "2024-01"), ErrorCode.UNIT_UNKNOWN,
                cadre.control(Sample.CLOSED, "2024-01"), ErrorCode.UNIT_UNKNOWN,
                cadre.control(Sample.EAST, "2024-01"), ErrorCode.UNIT_NOT_ASSIGNED,
                cadre.control(Sample.KECAMATAN, "2024-01"), ErrorCode.UNIT_KIND_WRONG,
                cadre.meeting(Sample.WEST, "2024-01", Optional.empty()), ErrorCode.PERIOD_KIND_WRONG,
                cadre.meeting(
                                Sample.WEST,
                                "2024-01-09",
                                Optional.of(phone.meeting(Sample.WEST, "2024-01-09", Optional.empty())
                                        .id())),
                        ErrorCode.SUPERSEDES_UNKNOWN,
                cadre.control(Sample.WEST, "2024-01", -1, 0, 0, -1), ErrorCode.COUNT_NEGATIVE);
        List<Entry> entries = List.copyOf(faults.keySet());
        Receipt receipt = receipt(Phone.send(http, cadre.batch(entries.toArray(Entry[]::new))));
        Map<PlacedCode, Boolean> found = receipt.refused().stream()
                .collect(Collectors.toMap(refusal -> new PlacedCode(refusal.index(), refusal.code()), refusal -> true));
        assertThat(found.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, entries.size())
                        .mapToObj(index -> new PlacedCode(index, faults.get(entries.get(index))))
                        .toList());
        assertThat(receipt.accepted()).isZero();
    }

    @Test
    void futureIsCountedInTheAgencysZone() {
        Instant now = server.clock().instant();
        try {
            // 31 July, 23:30 in Jakarta, then half an hour later.
            server.clock().set(Instant.parse("2024-07-31T16:30:00Z"));
            Receipt tooEarly = receipt(Phone.send(http, phone.batch(phone.control(Sample.EAST, "2024-08"))));
            assertThat(tooEarly.refused()).extracting(Refusal::code).containsExactly(ErrorCode.PERIOD_IN_FUTURE);
            server.clock().set(Instant.parse("2024-07-31T17:00:00Z"));
            Receipt inTime = receipt(Phone.send(http, phone.batch(phone.control(Sample.EAST, "2024-08"))));
            assertThat(inTime.accepted()).isOne();
        } finally {
            server.clock().set(now);
        }
    }

    @Test
    void correctionsShareASlotAlsoWithinABatch() {
        Entry first = phone.meeting(Sample.EAST, "2024-02-01", Optional.empty());
        Entry second = phone.meeting(Sample.EAST, "2024-02-01", Optional.of(first.id()));
        Entry otherDay = phone.meeting(Sample.EAST, "2024-02-02", Optional.of(first.id()));
        Receipt receipt = receipt(Phone.send(http, phone.batch(first, second, otherDay)));
        assertThat(receipt.refused()).extracting(Refusal::code).containsExactly(ErrorCode.SUPERSEDES_OTHER);

        Entry third = phone.meeting(Sample.EAST, "2024-02-01", Optional.of(second.id()));
        Phone.send(http, phone.batch(third));
        EntryReader reader = server.bean(EntryReader.class);
        EntryRecord latest = reader.find(Sample.AGENCY, third.id()).orElseThrow();
        assertThat(latest.slot()).isEqualTo(first.id().toString());
        assertThat(reader.chain(Sample.AGENCY, latest))
                .extracting(EntryRecord::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(reader.contents(Sample.AGENCY, reader.ofSlot(Sample.AGENCY, latest.slot()))
                        .values())
                .containsExactly(first, second, third);
    }

    @Test
    void entrySentAgainInAnotherBatchIsADuplicate() {
        Entry entry = phone.control(Sample.EAST, "2024-02");
        Phone.send(http, phone.batch(entry));
        Receipt receipt = receipt(Phone.send(http, phone.batch(entry, entry)));
        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.refused())
                .extracting(Refusal::code)
                .containsExactly(ErrorCode.ENTRY_DUPLICATE, ErrorCode.ENTRY_DUPLICATE);
    }

    @Test
    void sensitiveFormIsForThoseOfTheUnitOnly() {
        Answers cases = new Answers(Map.of(Cell.of("korban"), 2L), Map.of());
        Receipt officer = receipt(Phone.send(
                http, phone.batch(phone.entry(Sample.PROTECTION, "kasus", "2024-02", Optional.empty(), cases))));
        assertThat(officer.refused()).extracting(Refusal::code).containsExactly(ErrorCode.UNIT_NOT_ASSIGNED);
        Phone protector = Phone.enrolled(server, Sample.PROTECTOR);
        Receipt own = receipt(Phone.send(
                http,
                protector.batch(protector.entry(Sample.PROTECTION, "kasus", "2024-02", Optional.empty(), cases))));
        assertThat(own.accepted()).isOne();
    }

    @Test
    void batchesOfManyPhonesAtOnceKeepTheirChains() {
        List<Phone> phones = IntStream.range(0, 8)
                .mapToObj(index -> Phone.enrolled(server, Sample.OFFICER))
                .toList();
        List<CompletableFuture<Void>> running = phones.stream()
                .map(one -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        assertThat(Phone.send(http, one.batch(one.meeting(Sample.EAST, "2024-02-01", Optional.empty())))
                                        .statusCode())
                                .isEqualTo(201);
                    }
                }))
                .toList();
        running.forEach(CompletableFuture::join);
        assertThat(phones)
                .allSatisfy(one -> assertThat(devices()
                                .find(one.key().verifyKey().id())
                                .orElseThrow()
                                .lastNumber())
                        .isEqualTo(25));
    }

    private Receipt receipt(HttpResponse<byte[]> answer) {
        return Receipt.open(
                new CompactJws(text(answer)),
                server.bean(ServerKeys.class).current().verifyKey());
    }

    private Optional<BatchRecord> stored(SignedBatch batch) {
        return server.bean(ReceivedBatches.class)
                .find(Sample.AGENCY, batch.header().batch());
    }

    private Devices devices() {
        return server.bean(Devices.class);
    }

    private void assertIncident(SignedBatch batch, ErrorCode code, int times) {
        assertThat(server.bean(Incidents.class).of(Sample.AGENCY))
                .filteredOn(incident -> incident.device().equals(batch.header().device()))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.code()).isEqualTo(code);
                    assertThat(incident.number()).isEqualTo(batch.header().number());
                    assertThat(incident.times()).isEqualTo(times);
                    assertThat(incident.detail())
                            .isEqualTo(batch.header().batch().toString());
                });
    }

    private static byte[] body(Entry entry) {
        return BatchPayload.write("0.1", Instant.parse("2024-07-01T02:00:00Z"), List.of(entry));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.US_ASCII);
    }

    private record PlacedCode(int index, ErrorCode code) {}
}
