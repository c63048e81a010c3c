package id.lini.server.report;

import id.lini.server.enrolment.Enrolments;
import id.lini.server.review.Action;
import id.lini.server.review.Decided;
import id.lini.server.review.ReviewService;
import id.lini.server.review.Wish;
import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.SigningKey;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** An officer of Pekalongan with one batch, through the real door, and the supervisor who approves it. */
public final class Reporter {
    private static final AgencyId AGENCY = new AgencyId("pekalongan");

    private final TestServer server;
    private final Http http;
    private final SigningKey key = SigningKey.generate(new SecureRandom());

    public Reporter(TestServer server) {
        this.server = server;
        this.http = new Http(server.uri());
    }

    public void send(PersonId officer, Entry... entries) {
        EnrolmentRequest request = new EnrolmentRequest(
                server.bean(Enrolments.class).issue(AGENCY, officer, "admin").code(),
                key.verifyKey(),
                "Ponsel contoh",
                "0.1");
        expect(
                200,
                http.request("/api/v1/enrolments")
                        .header("Content-Type", "application/json")
                        .header(SignedBatch.SIGNATURE_HEADER, request.sign(key).compact())
                        .POST(BodyPublishers.ofByteArray(request.write()))
                        .build());
        byte[] body = BatchPayload.write("0.1", server.clock().instant(), List.of(entries));
        BatchHeader header = new BatchHeader(
                AGENCY,
                key.verifyKey().id(),
                new Uuid7(Clock.systemUTC()).nextBatch(),
                1,
                BatchHeader.genesis(key.verifyKey().id()));
        expect(
                201,
                http.request("/api/v1/batches")
                        .header("Content-Type", BatchHeader.PAYLOAD_TYPE)
                        .header(
                                SignedBatch.SIGNATURE_HEADER,
                                DetachedJws.sign(header.write(), body, key).compact())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    public void approve(PersonId supervisor, Entry... entries) {
        List<Wish> wishes = java.util.Arrays.stream(entries)
                .map(entry -> new Wish(Action.APPROVE, entry.id(), "", Set.of()))
                .toList();
        Decided decided = server.bean(ReviewService.class).decide(AGENCY, supervisor, wishes);
        if (!(decided instanceof Decided.Done)) {
            throw new AssertionError(decided);
        }
    }

    private void expect(int status, HttpRequest request) {
        var answer = http.send(request);
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.statusCode() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
