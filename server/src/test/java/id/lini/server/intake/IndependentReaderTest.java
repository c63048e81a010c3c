package id.lini.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.json.Json;
import id.lini.shared.jws.VerifyKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the server keeps and gives is verified by a library that knows nothing of ours. */
class IndependentReaderTest {
    @Test
    void storedBatchAndReceiptAreStandardJws() throws Exception {
        try (TestServer server = TestServer.on("sqlite")) {
            server.bean(RegistryWriter.class).apply(Sample.registers());
            Http http = new Http(server.uri());
            Phone phone = Phone.enrolled(server, Sample.OFFICER);
            SignedBatch batch = phone.batch(phone.control(Sample.EAST, "2024-06"));
            String receipt = new String(Phone.send(http, batch).body(), StandardCharsets.US_ASCII);

            String x =
                    Json.read(http.get("/api/v1/server").body()).object("key").text("x");
            JWSObject answer = JWSObject.parse(receipt);
            assertThat(answer.verify(new Ed25519Verifier(
                            OctetKeyPair.parse(VerifyKey.of(x).jwk()))))
                    .isTrue();
            Map<String, Object> said = answer.getPayload().toJSONObject();
            assertThat(said)
                    .containsEntry("batch", batch.header().batch().toString())
                    .containsEntry("hash", batch.hash().text());

            BatchRecord stored = server.bean(ReceivedBatches.class)
                    .find(Sample.AGENCY, batch.header().batch())
                    .orElseThrow();
            OctetKeyPair device = OctetKeyPair.parse(phone.key().verifyKey().jwk());
            JWSObject kept = JWSObject.parse(
                    stored.signed().jws().compact(), new Payload(stored.signed().body()));
            assertThat(kept.verify(new Ed25519Verifier(device, Set.of("b64")))).isTrue();
        }
    }
}
