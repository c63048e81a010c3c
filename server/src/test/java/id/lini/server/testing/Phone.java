package id.lini.server.testing;

import id.lini.server.enrolment.Enrolments;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.work.SignedRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A phone as the server sees one: a key and a chain of batches. */
public final class Phone {
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());
    private static final Instant RECORDED = Instant.parse("2024-07-01T02:00:00Z");

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final PersonId person;
    private long number;
    private Sha256 head = BatchHeader.genesis(key.verifyKey().id());

    public Phone(PersonId person) {
        this.person = person;
    }

    /** A phone of this person, enrolled. */
    public static Phone enrolled(TestServer server, PersonId person) {
        Phone phone = new Phone(person);
        EnrolmentCode code = server.bean(Enrolments.class)
                .issue(Sample.AGENCY, person, "system")
                .code();
        HttpResponse<byte[]> answer = phone.enrol(new Http(server.uri()), code);
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return phone;
    }

    public SigningKey key() {
        return key;
    }

    public PersonId person() {
        return person;
    }

    public long number() {
        return number;
    }

    public Sha256 head() {
        return head;
    }

    public HttpResponse<byte[]> enrol(Http http, EnrolmentCode code) {
        EnrolmentRequest request = new EnrolmentRequest(code, key.verifyKey(), "Ponsel uji", "0.1");
        return http.send(http.request("/api/v1/enrolments")
                .header("Content-Type", "application/json")
                .header(SignedBatch.SIGNATURE_HEADER, request.sign(key).compact())
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.write()))
                .build());
    }

    /** The next batch of the chain. */
    public SignedBatch batch(Entry... entries) {
        SignedBatch batch = sign(number + 1, head, BatchPayload.write("0.1", RECORDED, List.of(entries)));
        moveTo(batch);
        return batch;
    }

    /** The next batch with any bytes as its body. */
    public SignedBatch raw(byte[] body) {
        return sign(number + 1, head, body);
    }

    /** A batch with any place in the chain. */
    public SignedBatch sign(long atNumber, Sha256 previous, byte[] body) {
        BatchHeader header = new BatchHeader(Sample.AGENCY, key.verifyKey().id(), IDS.nextBatch(), atNumber, previous);
        return new SignedBatch(header, DetachedJws.sign(header.write(), body, key), body);
    }

    /** Goes on from this batch. */
    public void moveTo(SignedBatch batch) {
        number = batch.header().number();
        head = batch.hash();
    }

    /** A control report that adds up. */
    public Entry control(UnitId unit, String month) {
        return control(unit, month, 100, 40, 20, 40);
    }

    /** A control report with these counts. */
    public Entry control(UnitId unit, String month, long couples, long iud, long pill, long others) {
        return entry(
                unit,
                Sample.CONTROL.value(),
                month,
                Optional.empty(),
                new Answers(
                        Map.of(
                                Cell.of("pus"),
                                couples,
                                new Cell("aktif", Map.of("metode", "iud")),
                                iud,
                                new Cell("aktif", Map.of("metode", "pil")),
                                pill,
                                Cell.of("bukan"),
                                others),
                        Map.of()));
    }

    /** A meeting on a day. */
    public Entry meeting(UnitId unit, String day, Optional<EntryId> supersedes) {
        return entry(
                unit,
                Sample.MEETING.value(),
                day,
                supersedes,
                new Answers(Map.of(Cell.of("peserta"), 12L), Map.of("jenis", "minilok")));
    }

    public Entry entry(UnitId unit, String form, String period, Optional<EntryId> supersedes, Answers answers) {
        return new Entry(
                IDS.nextEntry(),
                new FormId(form),
                1,
                unit,
                Period.parse(period),
                answers,
                List.of(),
                Optional.empty(),
                supersedes,
                person,
                RECORDED);
    }

    /** The request that carries a batch. */
    public static HttpRequest request(Http http, SignedBatch batch) {
        return request(http, batch.jws().compact(), batch.body());
    }

    /** A request that carries anything. */
    public static HttpRequest request(Http http, String signature, byte[] body) {
        return http.request("/api/v1/batches")
                .header("Content-Type", BatchHeader.PAYLOAD_TYPE)
                .header(SignedBatch.SIGNATURE_HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    public static HttpResponse<byte[]> send(Http http, SignedBatch batch) {
        return http.send(request(http, batch));
    }

    /** A signed POST without a body. */
    public HttpResponse<byte[]> post(Http http, String target) {
        SignedRequest signed = new SignedRequest(key.verifyKey().id(), "POST", target, RECORDED);
        return http.send(http.request(target)
                .header("Content-Type", "application/octet-stream")
                .header(SignedBatch.SIGNATURE_HEADER, signed.sign(key).compact())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** A signed GET. */
    public HttpResponse<byte[]> get(Http http, String target) {
        SignedRequest signed = new SignedRequest(key.verifyKey().id(), "GET", target, RECORDED);
        return http.send(http.request(target)
                .header(SignedBatch.SIGNATURE_HEADER, signed.sign(key).compact())
                .build());
    }
}
