package id.lini.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.jws.Base64Url;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be stored; each test ends by checking that nothing was. */
class HostileRequestsTest {
    private static final Set<ErrorCode> TAMPERED =
            EnumSet.of(ErrorCode.SIGNATURE_WRONG, ErrorCode.SIGNATURE_MALFORMED, ErrorCode.DEVICE_UNKNOWN);

    private static TestServer server;
    private static Http http;
    private static Phone phone;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        server.bean(RegistryWriter.class).apply(Sample.registers());
        http = new Http(server.uri());
    }

    @BeforeEach
    void enrol() {
        phone = Phone.enrolled(server, Sample.OFFICER);
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(server.bean(ReceivedBatches.class)
                        .ofDevice(Sample.AGENCY, phone.key().verifyKey().id()))
                .isEmpty();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyByteOfTheBodyIsProtected() {
        SignedBatch batch = small();
        refusedWhereverChanged(
                batch.body().length, index -> Phone.request(http, batch.jws().compact(), flipped(batch.body(), index)));
    }

    @Test
    void everyByteOfTheHeaderIsProtected() {
        SignedBatch batch = small();
        byte[] header = batch.header().write();
        refusedWhereverChanged(
                header.length,
                index -> Phone.request(
                        http,
                        Base64Url.encode(flipped(header, index)) + ".."
                                + batch.jws().signature(),
                        batch.body()));
    }

    @Test
    void everyByteOfTheSignatureCounts() {
        SignedBatch batch = small();
        byte[] signature = Base64Url.decode(batch.jws().signature());
        refusedWhereverChanged(
                signature.length,
                index -> Phone.request(
                        http,
                        batch.jws().protectedHeader() + ".." + Base64Url.encode(flipped(signature, index)),
                        batch.body()));
    }

    @Test
    void cutAndLengthenedBodiesAreRefused() {
        SignedBatch batch = small();
        byte[] body = batch.body();
        String signature = batch.jws().compact();
        assertRefused(Phone.request(http, signature, Arrays.copyOf(body, body.length - 1)), ErrorCode.SIGNATURE_WRONG);
        assertRefused(Phone.request(http, signature, Arrays.copyOf(body, body.length + 1)), ErrorCode.SIGNATURE_WRONG);
        assertRefused(Phone.request(http, signature, new byte[0]), ErrorCode.SIGNATURE_WRONG);
    }

    @Test
    void unsignedIsRefused() {
        HttpRequest unsigned = http.request("/api/v1/batches")
                .header("Content-Type", BatchHeader.PAYLOAD_TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(small().body()))
                .build();
        assertRefused(unsigned, ErrorCode.SIGNATURE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "a..", "..b", "e30..AAAA", "eyJhbGciOiJub25lIn0..AAAA"})
    void unreadableSignaturesAreRefused(String signature) {
        assertRefused(Phone.request(http, signature, small().body()), ErrorCode.SIGNATURE_MALFORMED);
    }

    @Test
    void anotherDevicesSignatureIsRefused() {
        Phone other = new Phone(Sample.OFFICER);
        SignedBatch foreign = other.raw(small().body());
        assertRefused(Phone.request(http, foreign), ErrorCode.DEVICE_UNKNOWN);
        Phone enrolled = Phone.enrolled(server, Sample.CADRE);
        String mixed = small().jws().protectedHeader() + ".."
                + enrolled.raw(small().body()).jws().signature();
        assertRefused(Phone.request(http, mixed, small().body()), ErrorCode.SIGNATURE_WRONG);
    }

    @Test
    void otherContentTypeIsRefused() {
        SignedBatch batch = small();
        HttpRequest request = http.request("/api/v1/batches")
                .header("Content-Type", "application/json")
                .header(SignedBatch.SIGNATURE_HEADER, batch.jws().compact())
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()))
                .build();
        assertRefused(request, ErrorCode.TYPE_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"app\":\"1\",\"madeAt\":\"2024-07-01T00:00:00Z\",\"entries\":{}}",
                "{\"app\":\"1\",\"madeAt\":\"yesterday\",\"entries\":[{}]}",
                "{\"app\":\"1\",\"madeAt\":\"2024-07-01T00:00:00Z\",\"entries\":[{}],\"more\":1}",
                "{\"app\":\"1\",\"app\":\"1\",\"madeAt\":\"2024-07-01T00:00:00Z\",\"entries\":[{}]}",
                "{\"app\":\"1\",\"madeAt\":\"2024-07-01T00:00:00Z\",\"entries\":[{}]} x",
                "{\"app\":\"1\""
            })
    void bodiesOfAnotherShapeAreRefused(String body) {
        assertRefused(Phone.request(http, phone.raw(body.getBytes(StandardCharsets.UTF_8))), ErrorCode.BATCH_MALFORMED);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"app\":\"1\",\"madeAt\":\"2024-07-01T00:00:00Z\",\"entries\":[" + "{\"a\":".repeat(50_000)
                + "1" + "}".repeat(50_000) + "]}";
        assertRefused(Phone.request(http, phone.raw(deep.getBytes(StandardCharsets.UTF_8))), ErrorCode.BATCH_MALFORMED);
    }

    @Test
    void emptyAndOvercrowdedBatchesAreRefused() {
        assertRefused(Phone.request(http, phone.raw(body(0))), ErrorCode.BATCH_EMPTY);
        Problem problem = assertRefused(Phone.request(http, phone.raw(body(201))), ErrorCode.BATCH_TOO_MANY_ENTRIES);
        assertThat(problem.text().id()).contains("201").contains("200");
    }

    @Test
    void largerThanABatchMayBeIsRefused() {
        byte[] large = new byte[BatchPayload.MAX_BYTES + 1];
        assertRefused(Phone.request(http, phone.raw(large)), ErrorCode.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000_000, 20_000_000})
    void oversizedBodiesAreRefusedWhetherAnnouncedOrChunked(int size) {
        byte[] large = new byte[size];
        assertRefused(Phone.request(http, "a..b", large), ErrorCode.BODY_TOO_LARGE);
        HttpRequest chunked = http.request("/api/v1/batches")
                .header("Content-Type", BatchHeader.PAYLOAD_TYPE)
                .header(SignedBatch.SIGNATURE_HEADER, "a..b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        assertRefused(chunked, ErrorCode.BODY_TOO_LARGE);
    }

    @Test
    void gzipBombIsRefused() {
        byte[] bomb = gzip(out -> {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(400_000);
        assertRefused(gzipped("a..b", bomb), ErrorCode.BODY_TOO_LARGE);
    }

    @Test
    void brokenGzipIsRefused() {
        SignedBatch batch = small();
        byte[] packed = gzip(out -> out.write(batch.body()));
        String signature = batch.jws().compact();
        assertRefused(gzipped(signature, flipped(packed, 0)), ErrorCode.BODY_MALFORMED);
        assertRefused(gzipped(signature, batch.body()), ErrorCode.BODY_MALFORMED);
        // Cut short it may unpack to the beginning of the body, which nobody signed.
        assertThat(Http.problem(http.send(gzipped(signature, Arrays.copyOf(packed, packed.length / 2))))
                        .code())
                .isIn(ErrorCode.BODY_MALFORMED, ErrorCode.SIGNATURE_WRONG);
    }

    private static SignedBatch small() {
        return phone.sign(1, phone.head(), body(1));
    }

    private static byte[] body(int entries) {
        Entry[] made = IntStream.range(0, entries)
                .mapToObj(index -> phone.control(Sample.EAST, "2024-06"))
                .toArray(Entry[]::new);
        return BatchPayload.write("0.1", server.clock().instant(), Arrays.asList(made));
    }

    private static byte[] flipped(byte[] bytes, int index) {
        byte[] copy = bytes.clone();
        copy[index] ^= 1;
        return copy;
    }

    private static void refusedWhereverChanged(int length, IntFunction<HttpRequest> request) {
        Stream<HttpResponse<byte[]>> answers =
                IntStream.range(0, length).mapToObj(index -> http.send(request.apply(index)));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(Http.problem(answer).code()).isIn(TAMPERED));
    }

    private static Problem assertRefused(HttpRequest request, ErrorCode code) {
        Problem problem = Http.problem(http.send(request));
        assertThat(problem.code()).isEqualTo(code);
        return problem;
    }

    private static HttpRequest gzipped(String signature, byte[] packed) {
        return http.request("/api/v1/batches")
                .header("Content-Type", BatchHeader.PAYLOAD_TYPE)
                .header("Content-Encoding", "gzip")
                .header(SignedBatch.SIGNATURE_HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed))
                .build();
    }

    private static byte[] gzip(Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
