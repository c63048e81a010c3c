package id.lini.shared.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactJwsTest {
    private static final String TYPE = "lini-receipt+jws";
    private static final byte[] PAYLOAD = "{\"number\":3}".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final CompactJws jws = CompactJws.sign(TYPE, PAYLOAD, key);

    @Test
    void opensForItsKeyAndType() {
        assertThat(jws.open(TYPE, key.verifyKey()).whole("number")).isEqualTo(3);
        assertThat(jws.peek().whole("number")).isEqualTo(3);
    }

    @Test
    void isTheSameTextEachTimeItIsSigned() {
        assertThat(CompactJws.sign(TYPE, PAYLOAD, key)).isEqualTo(jws);
    }

    @Test
    void aReceiptIsNoGrantAndAnotherKeysReceiptIsNotOurs() {
        VerifyKey other = SigningKey.generate(new SecureRandom()).verifyKey();

        assertThat(kindOf(() -> jws.open("lini-grant+jws", key.verifyKey()))).isEqualTo(JwsFault.Kind.MALFORMED);
        assertThat(kindOf(() -> jws.open(TYPE, other))).isEqualTo(JwsFault.Kind.WRONG_SIGNATURE);
    }

    @Test
    void everyCharacterCounts() {
        String compact = jws.compact();
        for (int at = 0; at < compact.length(); at++) {
            for (char other : new char[] {'A', 'b', '9', '_', '.', '='}) {
                if (compact.charAt(at) != other) {
                    CompactJws tampered = new CompactJws(compact.substring(0, at) + other + compact.substring(at + 1));
                    assertThatThrownBy(() -> tampered.open(TYPE, key.verifyKey()))
                            .as(tampered.compact())
                            .isInstanceOf(JwsFault.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"%s\",\"typ\":\"lini-receipt+jws\"}",
                "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"lini-receipt+jws\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
                "{\"alg\":\"EdDSA\",\"typ\":\"lini-receipt+jws\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"lini-receipt+jws\",\"crit\":[\"exp\"],\"exp\":1}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"lini-receipt+jws\",\"jwk\":{}}",
            })
    void everyOtherHeaderIsMalformedEvenWhenItsSignatureHolds(String pattern) {
        String header = String.format(pattern, key.verifyKey().id());
        String input = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + "." + Base64Url.encode(PAYLOAD);
        String signature = Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));

        assertThat(kindOf(() -> new CompactJws(input + "." + signature).open(TYPE, key.verifyKey())))
                .isEqualTo(JwsFault.Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "...", "a.b.c.d"})
    void otherTextsAreMalformed(String text) {
        CompactJws held = new CompactJws(text);

        assertThat(kindOf(() -> held.open(TYPE, key.verifyKey()))).isEqualTo(JwsFault.Kind.MALFORMED);
        assertThat(kindOf(held::peek)).isEqualTo(JwsFault.Kind.MALFORMED);
    }

    private static JwsFault.Kind kindOf(Runnable opening) {
        return catchThrowableOfType(JwsFault.class, opening::run).kind();
    }
}
