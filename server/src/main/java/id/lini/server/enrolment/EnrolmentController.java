package id.lini.server.enrolment;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** Where a phone brings its code. */
@Controller("/api/v1/enrolments")
@Secured(SecurityRule.IS_ANONYMOUS)
final class EnrolmentController {
    private static final int MAX_BYTES = 4096;
    private static final String JOSE = "application/jose";

    private final Enrolments enrolments;
    private final HttpClientAddressResolver addresses;

    EnrolmentController(Enrolments enrolments, HttpClientAddressResolver addresses) {
        this.enrolments = enrolments;
        this.addresses = addresses;
    }

    /** The grant, signed by the server. */
    @Post(produces = JOSE)
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    String enrol(
            HttpRequest<?> http,
            @Body @Nullable byte[] content,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature) {
        byte[] body = Optional.ofNullable(content).orElse(new byte[0]);
        if (body.length > MAX_BYTES) {
            throw ApiProblem.of(ErrorCode.BODY_TOO_LARGE, MAX_BYTES);
        }
        String compact = signature.orElseThrow(() -> ApiProblem.of(ErrorCode.SIGNATURE_MISSING));
        EnrolmentRequest request = proved(compact, body);
        return enrolments
                .enrol(request, Optional.ofNullable(addresses.resolve(http)).orElse("-"))
                .compact();
    }

    private static EnrolmentRequest proved(String compact, byte[] body) {
        try {
            DetachedJws jws = DetachedJws.parse(compact);
            EnrolmentRequest request = EnrolmentRequest.read(body);
            request.requireProof(jws, body);
            return request;
        } catch (JwsFault e) {
            throw e.kind() == JwsFault.Kind.MALFORMED
                    ? ApiProblem.of(ErrorCode.SIGNATURE_MALFORMED, e.getMessage())
                    : ApiProblem.of(ErrorCode.SIGNATURE_WRONG);
        } catch (JsonFault e) {
            throw e.pointer().equals("/code")
                    ? new ApiProblem(Problem.of(ErrorCode.CODE_MALFORMED).at("/code"))
                    : new ApiProblem(
                            Problem.of(ErrorCode.BODY_MALFORMED, e.getMessage()).at(e.pointer()));
        }
    }
}
