package id.lini.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.audit.AuditEvent;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.CompactJws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Enrolling over real HTTP; run on each store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EnrolmentSuite {
    private final String kind;
    private TestServer server;
    private Http http;
    private Enrolments enrolments;

    EnrolmentSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        server.bean(RegistryWriter.class).apply(Sample.registers());
        http = new Http(server.uri());
        enrolments = server.bean(Enrolments.class);
    }

    /** Failures are forgiven after a day: each test starts with none. */
    @BeforeEach
    void nextDays() {
        server.clock().advance(Duration.ofDays(2));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void codeEnrolsThePhoneAndTheGrantIsSigned() {
        Phone phone = new Phone(Sample.OFFICER);
        IssuedCode issued = issue();
        HttpResponse<byte[]> answer = phone.enrol(http, issued.code());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jose");
        Grant grant = grant(answer);
        assertThat(grant.agency()).isEqualTo(Sample.AGENCY);
        assertThat(grant.agencyName()).isEqualTo("Dinas Contoh");
        assertThat(grant.person()).isEqualTo(Sample.OFFICER);
        assertThat(grant.personName()).isEqualTo("Rina");
        assertThat(grant.role()).isEqualTo("PLKB");
        assertThat(grant.device()).isEqualTo(phone.key().verifyKey().id());
        Device device = server.bean(Devices.class).find(grant.device()).orElseThrow();
        assertThat(device.name()).isEqualTo("Ponsel uji");
        assertThat(device.revokedAt()).isEmpty();
        assertThat(server.bean(AuditLog.class).latest(Sample.AGENCY, 2))
                .extracting(AuditEvent::action)
                .containsExactly("DEVICE_ENROLLED", "CODE_ISSUED");
    }

    @Test
    void qrTextNamesServerAndCode() {
        IssuedCode issued = issue();
        assertThat(issued.qrText(URI.create("https://lini.example.go.id/")))
                .isEqualTo("LINI:https://lini.example.go.id#" + issued.code().text());
        assertThat(issued.expiresAt()).isEqualTo(server.clock().instant().plus(Duration.ofDays(7)));
    }

    @Test
    void lostAnswerIsGivenAgainToTheSameKeyOnly() {
        Phone phone = new Phone(Sample.OFFICER);
        IssuedCode issued = issue();
        byte[] first = phone.enrol(http, issued.code()).body();
        assertThat(phone.enrol(http, issued.code()).body()).isEqualTo(first);
        assertThat(refusal(new Phone(Sample.OFFICER).enrol(http, issued.code())))
                .isEqualTo(ErrorCode.CODE_USED);
    }

    @Test
    void oneOfManyPhonesAtOnceGetsTheCode() {
        IssuedCode issued = issue();
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 4)
                .mapToObj(index -> CompletableFuture.supplyAsync(() ->
                        new Phone(Sample.OFFICER).enrol(http, issued.code()).statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
    }

    @Test
    void codeEndsAfterItsTime() {
        IssuedCode issued = issue();
        server.clock().advance(Duration.ofDays(7));
        assertThat(refusal(new Phone(Sample.OFFICER).enrol(http, issued.code())))
                .isEqualTo(ErrorCode.CODE_EXPIRED);
    }

    @Test
    void guessesAreSlowedDownMoreAndMore() {
        Phone phone = new Phone(Sample.OFFICER);
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(phone.enrol(http, EnrolmentCode.generate(random))))
                    .isEqualTo(ErrorCode.CODE_UNKNOWN);
        }
        IssuedCode real = issue();
        assertThat(refusal(phone.enrol(http, real.code()))).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
        server.clock().advance(Duration.ofSeconds(11));
        assertThat(refusal(phone.enrol(http, EnrolmentCode.generate(random)))).isEqualTo(ErrorCode.CODE_UNKNOWN);
        server.clock().advance(Duration.ofSeconds(11));
        assertThat(refusal(phone.enrol(http, real.code()))).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
        server.clock().advance(Duration.ofSeconds(11));
        assertThat(phone.enrol(http, real.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void revokedKeyDoesNotComeBackWithAnotherCode() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        Devices devices = server.bean(Devices.class);
        devices.revoke(Sample.AGENCY, phone.key().verifyKey().id(), Sample.SUPERVISOR);
        devices.revoke(Sample.AGENCY, phone.key().verifyKey().id(), Sample.CADRE);
        assertThat(devices.find(phone.key().verifyKey().id()).orElseThrow().revokedBy())
                .as("the first stands")
                .hasValue(Sample.SUPERVISOR);
        assertThat(refusal(phone.enrol(http, issue().code()))).isEqualTo(ErrorCode.DEVICE_REVOKED);
    }

    @Test
    void possessionOfTheKeyIsProved() {
        Phone phone = new Phone(Sample.OFFICER);
        Phone other = new Phone(Sample.OFFICER);
        EnrolmentRequest request =
                new EnrolmentRequest(issue().code(), phone.key().verifyKey(), "Ponsel", "0.1");
        byte[] body = request.write();
        assertThat(post(body, request.sign(other.key()).compact())).isEqualTo(ErrorCode.SIGNATURE_WRONG);
        assertThat(post(body, "x")).isEqualTo(ErrorCode.SIGNATURE_MALFORMED);
        body[body.length - 3] ^= 1;
        assertThat(post(body, request.sign(phone.key()).compact())).isEqualTo(ErrorCode.SIGNATURE_WRONG);
        assertThat(Http.problem(http.send(http.request("/api/v1/enrolments")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build()))
                        .code())
                .isEqualTo(ErrorCode.SIGNATURE_MISSING);
    }

    @Test
    void mistypedCodesAndOtherTextsAreNamed() {
        Phone phone = new Phone(Sample.OFFICER);
        EnrolmentRequest request =
                new EnrolmentRequest(issue().code(), phone.key().verifyKey(), "Ponsel", "0.1");
        String signature = request.sign(phone.key()).compact();
        String text = new String(request.write(), StandardCharsets.UTF_8);
        assertThat(post(text.replaceFirst("\"code\":\"..", "\"code\":\"UU"), signature))
                .isEqualTo(ErrorCode.CODE_MALFORMED);
        assertThat(post(text.replace("deviceName", "name"), signature)).isEqualTo(ErrorCode.BODY_MALFORMED);
        assertThat(post("", signature)).isEqualTo(ErrorCode.BODY_MALFORMED);
        assertThat(post("{\"code\":\"" + "A".repeat(5000) + "\"}", signature)).isEqualTo(ErrorCode.BODY_TOO_LARGE);
    }

    @Test
    void codesAreForKnownPeopleOnly() {
        assertThatThrownBy(() -> enrolments.issue(Sample.AGENCY, new PersonId("tiada"), "system"))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void serverKeepsItsKeyOverARestart() {
        String before = server.bean(ServerKeys.class).current().verifyKey().x();
        server.restart();
        http = new Http(server.uri());
        enrolments = server.bean(Enrolments.class);
        assertThat(server.bean(ServerKeys.class).current().verifyKey().x()).isEqualTo(before);
    }

    @Test
    void aNewCodeVoidsAnOlderOneThatNobodyUsed() {
        IssuedCode mislaid = issue();
        IssuedCode meant = issue();
        assertThat(Http.problem(new Phone(Sample.OFFICER).enrol(http, mislaid.code()))
                        .code())
                .isEqualTo(ErrorCode.CODE_EXPIRED);
        assertThat(new Phone(Sample.OFFICER).enrol(http, meant.code()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void revokingAPhoneVoidsTheOpenCodesOfItsPerson() {
        Phone lost = new Phone(Sample.OFFICER);
        lost.enrol(http, issue().code());
        IssuedCode open = issue();
        server.bean(Devices.class).revoke(Sample.AGENCY, lost.key().verifyKey().id(), Sample.SUPERVISOR);
        assertThat(Http.problem(new Phone(Sample.OFFICER).enrol(http, open.code()))
                        .code())
                .isEqualTo(ErrorCode.CODE_EXPIRED);
    }

    @Test
    void failuresThatAreForgivenAreDropped() {
        Phone phone = new Phone(Sample.OFFICER);
        phone.enrol(http, EnrolmentCode.generate(new SecureRandom()));
        long before = failures();
        assertThat(before).isPositive();
        server.clock().advance(Duration.ofHours(25));
        phone.enrol(http, EnrolmentCode.generate(new SecureRandom()));
        assertThat(failures()).as("only those of today").isLessThanOrEqualTo(2);
    }

    private long failures() {
        return server.bean(Transactions.class)
                .read(() -> server.bean(Sql.class)
                        .list("SELECT COUNT(*) AS n FROM failed_attempt", row -> row.getLong("n"))
                        .get(0));
    }

    private IssuedCode issue() {
        return enrolments.issue(Sample.AGENCY, Sample.OFFICER, "system");
    }

    private ErrorCode post(String body, String signature) {
        return post(body.getBytes(StandardCharsets.UTF_8), signature);
    }

    private ErrorCode post(byte[] body, String signature) {
        return refusal(http.send(http.request("/api/v1/enrolments")
                .header("Content-Type", "application/json")
                .header(SignedBatch.SIGNATURE_HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build()));
    }

    private static ErrorCode refusal(HttpResponse<byte[]> answer) {
        Problem problem = Http.problem(answer);
        return problem.code();
    }

    private static Grant grant(HttpResponse<byte[]> answer) {
        return Grant.openFirst(new CompactJws(new String(answer.body(), StandardCharsets.US_ASCII)));
    }
}
