package id.lini.server.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp TOTP = Totp.ofBytes("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1, of whose eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void theCodeBeforeAndTheOneAfterAreTakenNoOthers() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);
        assertThat(TOTP.matches(TOTP.code(step - 1), now, 0)).hasValue(step - 1);
        assertThat(TOTP.matches(TOTP.code(step + 1), now, 0)).hasValue(step + 1);
        assertThat(TOTP.matches(TOTP.code(step - 2), now, 0)).isEmpty();
        assertThat(TOTP.matches(TOTP.code(step + 2), now, 0)).isEmpty();
        assertThat(TOTP.matches("", now, 0)).isEmpty();
    }

    @Test
    void aCodeOpensOnce() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(TOTP.matches("287 082", now, 0)).hasValue(1);
        assertThat(TOTP.matches("287082", now, 1)).isEmpty();
    }

    @Test
    void secretsReadBackAndDiffer() {
        SecureRandom random = new SecureRandom();
        String secret = Totp.newSecret(random);
        assertThat(secret).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.newSecret(random));
        assertThat(Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").code(1)).isEqualTo(TOTP.code(1));
        assertThatThrownBy(() -> Totp.of("0189")).isInstanceOf(IllegalArgumentException.class);
    }
}
