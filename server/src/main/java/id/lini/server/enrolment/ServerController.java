package id.lini.server.enrolment;

import id.lini.shared.json.Json;
import id.lini.shared.jws.VerifyKey;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;

/** What phones ask to see whether the server can be reached, and whose key answers there. */
@Controller("/api/v1/server")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ServerController {
    private final ServerKeys keys;
    private final Clock clock;

    ServerController(ServerKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The time and the public key as a JWK. */
    @Get(produces = MediaType.APPLICATION_JSON)
    byte[] server() {
        VerifyKey key = keys.current().verifyKey();
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("time", clock.instant().toString());
            json.writeObjectFieldStart("key");
            json.writeStringField("kty", "OKP");
            json.writeStringField("crv", "Ed25519");
            json.writeStringField("x", key.x());
            json.writeStringField("kid", key.id().value());
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
