package id.lini.shared.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetachedJwsTest {
    private static final byte[] BODY = "{\"app\":\"1\",\"entries\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"k\"}";

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final DetachedJws jws = DetachedJws.sign(HEADER.getBytes(StandardCharsets.UTF_8), BODY, key);

    @Test
    void holdsForExactlyTheseBytes() {
        jws.verify(BODY, key.verifyKey());

        assertThat(DetachedJws.parse(jws.compact())).isEqualTo(jws);
        assertThat(jws.header().text("kid")).isEqualTo("k");
    }

    @Test
    void everyByteOfTheBodyCounts() {
        for (int at = 0; at < BODY.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] tampered = BODY.clone();
                tampered[at] ^= (byte) (1 << bit);
                assertRefused(jws, tampered);
            }
        }
    }

    @Test
    void aShorterOrLongerBodyIsRefused() {
        assertRefused(jws, java.util.Arrays.copyOf(BODY, BODY.length - 1));
        assertRefused(jws, java.util.Arrays.copyOf(BODY, BODY.length + 1));
        assertRefused(jws, new byte[0]);
    }

    @Test
    void everyCharacterOfHeaderAndSignatureCounts() {
        String compact = jws.compact();
        for (int at = 0; at < compact.length(); at++) {
            for (char other : new char[] {'A', 'b', '9', '_', '-', '.', '=', '+'}) {
                if (compact.charAt(at) != other) {
                    String tampered = compact.substring(0, at) + other + compact.substring(at + 1);
                    assertThatThrownBy(() -> open(tampered)).as(tampered).isInstanceOf(JwsFault.class);
                }
            }
        }
    }

    @Test
    void anotherKeyDoesNotVerify() {
        VerifyKey other = SigningKey.generate(new SecureRandom()).verifyKey();

        assertThat(catchThrowableOfType(JwsFault.class, () -> jws.verify(BODY, other))
                        .kind())
                .isEqualTo(JwsFault.Kind.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"Ed25519\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"EdDSA\",\"b64\":true,\"crit\":[\"b64\"]}",
                "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"]}",
                "{\"alg\":\"EdDSA\",\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[]}",
                "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\",\"exp\"]}",
                "{\"alg\":\"EdDSA\",\"alg\":\"none\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"b64\":false,\"crit\":[\"b64\"]}",
                "[]",
                "no JSON",
            })
    void everyOtherAlgorithmAndFormIsMalformedEvenWhenItsSignatureHolds(String header) {
        String encoded = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8));
        byte[] signature = key.sign((encoded + ".").getBytes(StandardCharsets.US_ASCII), BODY);
        DetachedJws forged = new DetachedJws(encoded, Base64Url.encode(signature));

        forged.verify(BODY, key.verifyKey());
        assertThat(catchThrowableOfType(JwsFault.class, forged::header).kind()).isEqualTo(JwsFault.Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a..", "..a", "a.b.c", "a...b", "a.b", "a..b..c"})
    void otherTextsAreMalformed(String text) {
        assertThat(catchThrowableOfType(JwsFault.class, () -> DetachedJws.parse(text))
                        .kind())
                .isEqualTo(JwsFault.Kind.MALFORMED);
    }

    @Test
    void aHeaderWithoutEndIsNotRead() {
        assertThatThrownBy(() -> DetachedJws.parse("a".repeat(5000) + "..b")).isInstanceOf(JwsFault.class);
    }

    @Test
    void theLinkToTheNextBatchCoversHeaderAndBody() {
        Sha256 link = jws.hash(BODY);
        byte[] otherBody = BODY.clone();
        otherBody[3] ^= 1;
        DetachedJws otherHeader = new DetachedJws("eyJ9", jws.signature());

        assertThat(jws.hash(BODY)).isEqualTo(link);
        assertThat(jws.hash(otherBody)).isNotEqualTo(link);
        assertThat(otherHeader.hash(BODY)).isNotEqualTo(link);
    }

    private void open(String compact) {
        DetachedJws read = DetachedJws.parse(compact);
        read.header();
        read.verify(BODY, key.verifyKey());
    }

    private void assertRefused(DetachedJws signed, byte[] body) {
        assertThat(catchThrowableOfType(JwsFault.class, () -> signed.verify(body, key.verifyKey()))
                        .kind())
                .isEqualTo(JwsFault.Kind.WRONG_SIGNATURE);
    }
}
