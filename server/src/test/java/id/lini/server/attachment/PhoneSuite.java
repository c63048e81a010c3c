package id.lini.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.enrolment.Devices;
import id.lini.server.enrolment.Enrolments;
import id.lini.server.enrolment.Recoveries;
import id.lini.server.enrolment.ServerKeys;
import id.lini.server.forms.KnownForm;
import id.lini.server.intake.BatchFiles;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registers;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.enrolment.Recovery;
import id.lini.shared.enrolment.RecoveryRequest;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Place;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.KeyId;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.Sha256;
import id.lini.shared.work.Holdings;
import id.lini.shared.work.SignedRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What phones ask and leave beside batches, over real HTTP; run on each store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PhoneSuite {
    private static final String TOKEN = Base64Url.encode(new byte[32]);
    private static final String SHARE =
            Base64Url.encode(Sha256.of("share").text().substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    private static final String VISIT = """
            {"id":"kunjungan","version":1,"title":{"id":"Kunjungan","en":"Visit"},"unitKinds":["kelurahan"],
             "rhythm":"per_event","sensitive":false,"validFrom":"2023-01-01","validUntil":"2024-03-31",
             "photo":true,"gps":true,"dimensions":[],"fields":[],
             "items":[{"id":"peserta","label":{"id":"Peserta","en":"Participants"},"unit":"orang","measure":"flow"}],
             "rules":[]}
            """;

    private final String kind;
    private TestServer server;
    private Http http;

    PhoneSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        Registers sample = Sample.registers();
        List<KnownForm> forms = new ArrayList<>(sample.forms());
        forms.add(new KnownForm(VISIT));
        server.bean(RegistryWriter.class)
                .apply(new Registers(
                        sample.agency(),
                        sample.areas(),
                        sample.units(),
                        sample.people(),
                        sample.assignments(),
                        sample.accounts(),
                        forms));
        http = new Http(server.uri());
    }

    /** Failures are forgiven after a day. */
    @BeforeEach
    void nextDays() {
        server.clock().advance(Duration.ofDays(2));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theShareIsGivenBackForItsPhoneWithItsCodeAgainAndAgain() {
        KeyId device = enrolled(Optional.of(new Recovery(token(), SHARE)));
        EnrolmentCode code =
                recoveries().issue(Sample.AGENCY, device, Sample.SUPERVISOR).code();

        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = recover(code, device, TOKEN);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(RecoveryRequest.share(answer.body())).isEqualTo(SHARE);
        }
    }

    @Test
    void nobodyElseIsGivenTheShare() {
        KeyId device = enrolled(Optional.of(new Recovery(token(), SHARE)));
        KeyId other = enrolled(Optional.of(new Recovery(token(), SHARE)));
        EnrolmentCode code =
                recoveries().issue(Sample.AGENCY, device, Sample.SUPERVISOR).code();
        EnrolmentCode enrolling = server.bean(Enrolments.class)
                .issue(Sample.AGENCY, Sample.OFFICER, "system")
                .code();
        String wrong = Base64Url.encode(Sha256.of("x").text().substring(0, 32).getBytes(StandardCharsets.US_ASCII));

        assertThat(refusal(recover(code, device, wrong))).isEqualTo(ErrorCode.CODE_UNKNOWN);
        assertThat(refusal(recover(code, other, TOKEN))).isEqualTo(ErrorCode.CODE_UNKNOWN);
        assertThat(refusal(recover(enrolling, device, TOKEN))).isEqualTo(ErrorCode.CODE_UNKNOWN);
        assertThat(refusal(new Phone(Sample.OFFICER).enrol(http, code))).isEqualTo(ErrorCode.CODE_UNKNOWN);
        server.bean(Devices.class).revoke(Sample.AGENCY, device, Sample.SUPERVISOR);
        server.clock().advance(Duration.ofDays(2));
        assertThat(refusal(recover(code, device, TOKEN))).isEqualTo(ErrorCode.DEVICE_REVOKED);
        server.clock().advance(Duration.ofDays(7));
        assertThat(refusal(recover(code, device, TOKEN))).isEqualTo(ErrorCode.CODE_EXPIRED);
    }

    @Test
    void guessesAreSlowedDown() {
        KeyId device = enrolled(Optional.of(new Recovery(token(), SHARE)));
        EnrolmentCode code =
                recoveries().issue(Sample.AGENCY, device, Sample.SUPERVISOR).code();
        for (int i = 0; i < 6; i++) {
            recover(EnrolmentCode.generate(new SecureRandom()), device, TOKEN);
        }

        assertThat(refusal(recover(code, device, TOKEN))).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
    }

    @Test
    void whereNothingWasLeftNoCodeIsIssued() {
        KeyId device = enrolled(Optional.empty());

        assertThatThrownBy(() -> recoveries().issue(Sample.AGENCY, device, Sample.SUPERVISOR))
                .isInstanceOfSatisfying(
                        ApiProblem.class, e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.RECOVERY_UNKNOWN));
    }

    @Test
    void aPhotoIsKeptOnceIfAnAcceptedEntryOfThisPhoneNamesIt() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        Phone other = Phone.enrolled(server, Sample.OFFICER);
        Sha256 hash = Sha256.of(JPEG);
        assertThat(refusal(send(phone, hash, JPEG))).isEqualTo(ErrorCode.ATTACHMENT_UNKNOWN);
        Entry visit = visit(phone, "2024-03-05", hash);
        receipt(Phone.send(http, phone.batch(visit)));

        assertThat(refusal(send(other, hash, JPEG))).isEqualTo(ErrorCode.ATTACHMENT_UNKNOWN);
        assertThat(refusal(send(phone, hash, new byte[] {1, 2}))).isEqualTo(ErrorCode.ATTACHMENT_ALTERED);
        assertThat(send(phone, hash, JPEG).statusCode()).isEqualTo(201);
        assertThat(send(phone, hash, JPEG).statusCode()).isEqualTo(200);
        Attachments attachments = server.bean(Attachments.class);
        assertThat(attachments.of(Sample.AGENCY, visit.id())).containsExactly(new Attachments.Named(hash, true));
        assertThat(attachments.bytes(Sample.AGENCY, visit.id(), hash).orElseThrow())
                .isEqualTo(JPEG);
    }

    @Test
    void whatIsNoPhotoIsRefusedEvenIfNamed() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);
        receipt(Phone.send(http, phone.batch(visit(phone, "2024-03-06", Sha256.of(page)))));

        assertThat(refusal(send(phone, Sha256.of(page), page))).isEqualTo(ErrorCode.TYPE_UNSUPPORTED);
    }

    @Test
    void evidenceThatTheFormDoesNotAskForIsRefused() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        Entry meeting = phone.meeting(Sample.EAST, "2024-03-05", Optional.empty());
        Entry withPhoto = evidence(meeting, List.of(Sha256.of(JPEG)), Optional.empty());

        Receipt receipt = receipt(Phone.send(http, phone.batch(withPhoto)));

        assertThat(receipt.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PHOTO_NOT_ASKED));
    }

    @Test
    void aVersionThatEndedLessThanAQuarterAgoIsStillTaken() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        Receipt receipt = receipt(Phone.send(
                http,
                phone.batch(
                        visit(phone, "2024-06-30", Sha256.of("a")),
                        visit(phone, "2024-07-01", Sha256.of("b")),
                        visit(phone, "2022-12-31", Sha256.of("c")))));

        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.refused()).extracting("index").containsExactly(1, 2);
        assertThat(receipt.refused()).extracting("code").containsOnly(ErrorCode.FORM_NOT_VALID);
    }

    @Test
    void holdingsNameTheLastBatchAndTheStatesOfAllItsEntries() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        assertThat(holdings(phone).number()).isZero();
        Entry first = phone.meeting(Sample.EAST, "2024-03-05", Optional.empty());
        Entry second = phone.meeting(Sample.WEST, "2024-03-06", Optional.empty());
        Entry wrong = evidence(second, List.of(Sha256.of(JPEG)), Optional.empty());
        Phone.send(http, phone.batch(first, wrong));

        Holdings held = holdings(phone);

        assertThat(held.number()).isEqualTo(1);
        assertThat(held.head()).contains(phone.head());
        assertThat(held.entries()).isEqualTo(1);
        assertThat(held.digest()).contains(Holdings.digest(Map.of(first.id(), EntryState.DELIVERED)));
    }

    @Test
    void aFileOfBatchesGoesTheSameWayAndGivesTheSameReceipts() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        SignedBatch one = phone.batch(phone.meeting(Sample.EAST, "2024-03-05", Optional.empty()));
        SignedBatch two = phone.batch(phone.meeting(Sample.WEST, "2024-03-06", Optional.empty()));
        SignedBatch gap = phone.sign(9, phone.head(), two.body());
        BatchFiles files = server.bean(BatchFiles.class);

        List<BatchFiles.Line> lines = files.receive(Sample.AGENCY, BatchFile.batches(List.of(one, two, gap)));
        CompactJws overHttp = new CompactJws(new String(Phone.send(http, one).body(), StandardCharsets.US_ASCII));

        assertThat(BatchFile.readReceipts(BatchFiles.receipts(lines)))
                .hasSize(2)
                .first()
                .isEqualTo(overHttp);
        assertThat(lines.get(2).problem().orElseThrow().code()).isEqualTo(ErrorCode.BATCH_OUT_OF_ORDER);
        assertThat(files.receive(Sample.AGENCY, BatchFile.batches(List.of(one))))
                .singleElement()
                .satisfies(line -> assertThat(line.replayed()).isTrue());
        assertThatThrownBy(() -> files.receive(Sample.AGENCY, new byte[] {1})).isInstanceOf(ApiProblem.class);
    }

    private KeyId enrolled(Optional<Recovery> recovery) {
        Phone phone = new Phone(Sample.OFFICER);
        EnrolmentCode code = server.bean(Enrolments.class)
                .issue(Sample.AGENCY, Sample.OFFICER, "system")
                .code();
        EnrolmentRequest request = new EnrolmentRequest(code, phone.key().verifyKey(), "Ponsel uji", "0.1", recovery);
        HttpResponse<byte[]> answer = http.send(http.request("/api/v1/enrolments")
                .header("Content-Type", "application/json")
                .header(SignedBatch.SIGNATURE_HEADER, request.sign(phone.key()).compact())
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.write()))
                .build());
        return Grant.openFirst(new CompactJws(new String(answer.body(), StandardCharsets.US_ASCII)))
                .device();
    }

    private HttpResponse<byte[]> recover(EnrolmentCode code, KeyId device, String token) {
        return http.send(http.request("/api/v1/recoveries")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new RecoveryRequest(code, device, token).write()))
                .build());
    }

    private HttpResponse<byte[]> send(Phone phone, Sha256 hash, byte[] bytes) {
        String target = "/api/v1/attachments/" + hash.text();
        SignedRequest signed = new SignedRequest(phone.key().verifyKey().id(), "POST", target, Instant.EPOCH);
        return http.send(http.request(target)
                .header("Content-Type", "image/jpeg")
                .header(SignedBatch.SIGNATURE_HEADER, signed.sign(phone.key()).compact())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }

    private Holdings holdings(Phone phone) {
        return Holdings.read(phone.get(http, "/api/v1/holdings?digest=true").body());
    }

    private static Entry visit(Phone phone, String day, Sha256 photo) {
        Answers answers = new Answers(Map.of(Cell.of("peserta"), 5L), Map.of());
        Entry plain = phone.entry(Sample.EAST, "kunjungan", day, Optional.<EntryId>empty(), answers);
        return evidence(plain, List.of(photo), Optional.of(new Place("-6.88", "109.67", 8)));
    }

    private static Entry evidence(Entry entry, List<Sha256> photos, Optional<Place> place) {
        return new Entry(
                entry.id(),
                entry.form(),
                entry.formVersion(),
                entry.unit(),
                entry.period(),
                entry.answers(),
                entry.explanations(),
                entry.note(),
                entry.supersedes(),
                photos,
                place,
                entry.recordedBy(),
                entry.recordedAt());
    }

    private Receipt receipt(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        CompactJws compact = new CompactJws(new String(answer.body(), StandardCharsets.US_ASCII));
        return Receipt.open(compact, server.bean(ServerKeys.class).current().verifyKey());
    }

    private Recoveries recoveries() {
        return server.bean(Recoveries.class);
    }

    private static Sha256 token() {
        return Sha256.of(Base64Url.decode(TOKEN));
    }

    private static ErrorCode refusal(HttpResponse<byte[]> answer) {
        return Http.problem(answer).code();
    }
}
