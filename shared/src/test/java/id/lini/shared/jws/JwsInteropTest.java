package id.lini.shared.jws;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import id.lini.shared.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our few lines of JOSE against a library that others trust, in both directions. */
class JwsInteropTest {
    private static final byte[] BODY =
            "{\"app\":\"1\",\"entries\":[],\"note\":\"é ꦧ\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEADER =
            "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final OctetKeyPair theirs = new OctetKeyPair.Builder(
                    Curve.Ed25519, new Base64URL(key.verifyKey().x()))
            .d(Base64URL.encode(key.seed()))
            .build();

    @Test
    void anotherLibraryVerifiesWhatWeSignDetached() throws ParseException, JOSEException {
        DetachedJws jws = DetachedJws.sign(HEADER, BODY, key);

        JWSObject read = JWSObject.parse(jws.compact(), new Payload(BODY));

        assertThat(read.verify(new Ed25519Verifier(theirs.toPublicJWK(), Set.of("b64"))))
                .isTrue();
    }

    @Test
    void anotherLibraryRefusesWhatWeSignedWhenTheBodyChanged() throws ParseException, JOSEException {
        DetachedJws jws = DetachedJws.sign(HEADER, BODY, key);
        byte[] other = BODY.clone();
        other[0] ^= 1;

        JWSObject read = JWSObject.parse(jws.compact(), new Payload(other));

        assertThat(read.verify(new Ed25519Verifier(theirs.toPublicJWK(), Set.of("b64"))))
                .isFalse();
    }

    @Test
    void weVerifyWhatAnotherLibrarySignsDetached() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .base64URLEncodePayload(false)
                .criticalParams(Set.of("b64"))
                .build();
        JWSObject signed = new JWSObject(header, new Payload(BODY));
        signed.sign(new Ed25519Signer(theirs));

        DetachedJws jws = DetachedJws.parse(signed.serialize(true));
        jws.header();
        jws.verify(BODY, key.verifyKey());
    }

    @Test
    void anotherLibraryVerifiesWhatWeSignCompact() throws ParseException, JOSEException {
        CompactJws jws = CompactJws.sign("lini-receipt+jws", BODY, key);

        JWSObject read = JWSObject.parse(jws.compact());

        assertThat(read.verify(new Ed25519Verifier(theirs.toPublicJWK()))).isTrue();
        assertThat(read.getPayload().toBytes()).isEqualTo(BODY);
        assertThat(read.getHeader().getKeyID()).isEqualTo(key.verifyKey().id().value());
    }

    @Test
    void weOpenWhatAnotherLibrarySignsCompact() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType("lini-receipt+jws"))
                .keyID(key.verifyKey().id().value())
                .build();
        JWSObject signed = new JWSObject(header, new Payload(BODY));
        signed.sign(new Ed25519Signer(theirs));

        assertThat(new CompactJws(signed.serialize())
                        .open("lini-receipt+jws", key.verifyKey())
                        .text("app"))
                .isEqualTo("1");
    }

    @Test
    void ourKeysAreJwksWithTheThumbprintAsTheirId() throws ParseException, JOSEException {
        OctetKeyPair read = OctetKeyPair.parse(key.verifyKey().jwk());

        assertThat(read.computeThumbprint()).hasToString(key.verifyKey().id().value());
        assertThat(Json.read(key.verifyKey().jwk().getBytes(StandardCharsets.UTF_8))
                        .text("x"))
                .isEqualTo(key.verifyKey().x());
    }
}
