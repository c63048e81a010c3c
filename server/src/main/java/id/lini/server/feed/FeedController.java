package id.lini.server.feed;

import id.lini.server.enrolment.DeviceKey;
import id.lini.server.enrolment.RequestSignatures;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** What phones ask for, each request signed by the device. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final int MAX_PAGE = 500;

    private final FeedService feed;
    private final RequestSignatures signatures;

    FeedController(FeedService feed, RequestSignatures signatures) {
        this.feed = feed;
        this.signatures = signatures;
    }

    /** Units and forms of the device's person. */
    @Get(uri = "/work", produces = MediaType.APPLICATION_JSON)
    byte[] work(HttpRequest<?> request, @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature) {
        DeviceKey device = signatures.require(request, signature).device();
        return feed.work(device.agency(), device.person()).write();
    }

    /** Notes that the officer read a message; its signed request has no body. */
    @Post(uri = "/messages/{message}/read")
    @Consumes(MediaType.ALL)
    HttpResponse<?> read(
            HttpRequest<?> request, @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature, String message) {
        DeviceKey device = signatures.require(request, signature).device();
        feed.read(device.agency(), device.person(), message);
        return HttpResponse.noContent();
    }

    /** What became of the entries of the device's person, after a cursor. */
    @Get(uri = "/states", produces = MediaType.APPLICATION_JSON)
    byte[] states(
            HttpRequest<?> request,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature,
            @QueryValue(defaultValue = "0") long after,
            @QueryValue(defaultValue = "100") int limit) {
        DeviceKey device = signatures.require(request, signature).device();
        if (after < 0 || limit < 1 || limit > MAX_PAGE) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "after >= 0, limit 1.." + MAX_PAGE);
        }
        return feed.states(device.agency(), device.person(), after, limit).write();
    }

    /** What is held of the device, for the phone to compare with its own. */
    @Get(uri = "/holdings", produces = MediaType.APPLICATION_JSON)
    byte[] holdings(
            HttpRequest<?> request,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature,
            @QueryValue(defaultValue = "false") boolean digest) {
        RequestSignatures.Asker asker = signatures.require(request, signature);
        return feed.holdings(asker.device(), asker.key(), digest).write();
    }
}
