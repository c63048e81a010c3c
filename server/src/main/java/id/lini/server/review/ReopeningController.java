package id.lini.server.review;

import id.lini.server.enrolment.DeviceKey;
import id.lini.server.enrolment.RequestSignatures;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** Where a phone asks that an approved entry be opened again, signed by the device as every request of a phone. */
@Controller("/api/v1/entries")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReopeningController {
    private final Reopenings reopenings;
    private final RequestSignatures signatures;

    ReopeningController(Reopenings reopenings, RequestSignatures signatures) {
        this.reopenings = reopenings;
        this.signatures = signatures;
    }

    /** Keeps the request; the reason is in the address, which is signed, and there is no body. */
    @Post(uri = "/{entry}/reopening")
    @Consumes(MediaType.ALL)
    HttpResponse<?> ask(
            HttpRequest<?> request,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature,
            String entry,
            @QueryValue(defaultValue = "") String reason) {
        DeviceKey device = signatures.require(request, signature).device();
        reopenings.ask(device.agency(), device.person(), id(entry), reason);
        return HttpResponse.noContent();
    }

    private static EntryId id(String entry) {
        try {
            return EntryId.parse(entry);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, entry);
        }
    }
}
