package id.lini.server.attachment;

import id.lini.server.enrolment.RequestSignatures;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.jws.Sha256;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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

/** Where phones send photos. The signature covers the target, which names the hash, which binds the bytes. */
@Controller("/api/v1/attachments")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttachmentController {
    private final Attachments attachments;
    private final RequestSignatures signatures;

    AttachmentController(Attachments attachments, RequestSignatures signatures) {
        this.attachments = attachments;
        this.signatures = signatures;
    }

    /** 201 when the bytes are new, 200 when they were here. */
    @Post(uri = "/{hash}", produces = MediaType.APPLICATION_JSON)
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> receive(
            HttpRequest<?> request,
            String hash,
            @Body @Nullable byte[] body,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature) {
        RequestSignatures.Asker asker = signatures.require(request, signature);
        Sha256 named = hash(hash);
        boolean fresh = attachments.keep(
                asker.device(), asker.key(), named, Optional.ofNullable(body).orElse(new byte[0]));
        byte[] answer = ("{\"hash\":\"" + named.text() + "\"}").getBytes(StandardCharsets.US_ASCII);
        return fresh ? HttpResponse.created(answer) : HttpResponse.ok(answer);
    }

    private static Sha256 hash(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "hash");
        }
    }
}
