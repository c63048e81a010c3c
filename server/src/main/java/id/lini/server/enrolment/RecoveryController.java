package id.lini.server.enrolment;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.enrolment.RecoveryRequest;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.json.JsonFault;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** Where a phone asks for its share when the PIN is forgotten. */
@Controller("/api/v1/recoveries")
@Secured(SecurityRule.IS_ANONYMOUS)
final class RecoveryController {
    private static final int MAX_BYTES = 1024;

    private final Recoveries recoveries;
    private final HttpClientAddressResolver addresses;

    RecoveryController(Recoveries recoveries, HttpClientAddressResolver addresses) {
        this.recoveries = recoveries;
        this.addresses = addresses;
    }

    /** The share. */
    @Post(produces = MediaType.APPLICATION_JSON)
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    byte[] recover(HttpRequest<?> http, @Body @Nullable byte[] content) {
        byte[] body = Optional.ofNullable(content).orElse(new byte[0]);
        if (body.length > MAX_BYTES) {
            throw ApiProblem.of(ErrorCode.BODY_TOO_LARGE, MAX_BYTES);
        }
        String address = Optional.ofNullable(addresses.resolve(http)).orElse("-");
        return RecoveryRequest.answer(recoveries.recover(read(body), address));
    }

    private static RecoveryRequest read(byte[] body) {
        try {
            return RecoveryRequest.read(body);
        } catch (JsonFault e) {
            throw e.pointer().equals("/code")
                    ? new ApiProblem(Problem.of(ErrorCode.CODE_MALFORMED).at("/code"))
                    : new ApiProblem(
                            Problem.of(ErrorCode.BODY_MALFORMED, e.getMessage()).at(e.pointer()));
        }
    }
}
