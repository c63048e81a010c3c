package id.lini.server.intake;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.SignedBatch;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where phones send batches. */
@Controller("/api/v1/batches")
@Secured(SecurityRule.IS_ANONYMOUS)
final class BatchController {
    private static final String JOSE = "application/jose";

    private final BatchIntake intake;

    BatchController(BatchIntake intake) {
        this.intake = intake;
    }

    /** The receipt: 201 for a new batch, 200 for one received before. */
    @Post(produces = JOSE)
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    CompletableFuture<HttpResponse<byte[]>> receive(
            @Body @Nullable byte[] body,
            @Header(HttpHeaders.CONTENT_TYPE) Optional<String> type,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature) {
        return intake.receive(Optional.ofNullable(body).orElse(new byte[0]), type, signature)
                .thenApply(BatchController::answer);
    }

    private static HttpResponse<byte[]> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new ApiProblem(refused.problem());
        }
        Outcome.Received received = (Outcome.Received) outcome;
        byte[] receipt = received.receipt().getBytes(StandardCharsets.US_ASCII);
        return received.replayed() ? HttpResponse.ok(receipt) : HttpResponse.created(receipt);
    }
}
