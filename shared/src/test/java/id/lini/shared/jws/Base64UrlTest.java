package id.lini.shared.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

    @Test
    void hasNoPadding() {
        assertThat(Base64Url.encode(new byte[] {(byte) 0xFB, (byte) 0xFF})).isEqualTo("-_8");
        assertThat(Base64Url.decode("-_8")).containsExactly(0xFB, 0xFF);
        assertThat(Base64Url.decode("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-_8=", "+/8", "-_9", "-_8\n", " -_8", "A", "é"})
    void oneValueHasOneSpelling(String text) {
        assertThatThrownBy(() -> Base64Url.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digestsAreSha256() {
        // FIPS 180-2 appendix B.1: "abc"
        assertThat(Sha256.of("abc")).hasToString("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
        assertThat(Sha256.of("a".getBytes(StandardCharsets.UTF_8), "bc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Sha256.of("abc"));
        assertThatThrownBy(() -> new Sha256("ungW")).isInstanceOf(IllegalArgumentException.class);
    }
}
