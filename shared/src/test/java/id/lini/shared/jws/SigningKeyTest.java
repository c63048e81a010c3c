package id.lini.shared.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
        // RFC 8032 section 7.1, tests 1 to 3: seed, public key, message, signature
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    })
    void signsAsRfc8032Says(String seed, String publicKey, String message, String signature) {
        SigningKey key = SigningKey.ofSeed(HEX.parseHex(seed));
        byte[] text = HEX.parseHex(message);

        assertThat(key.verifyKey()).isEqualTo(VerifyKey.of(Base64Url.encode(HEX.parseHex(publicKey))));
        assertThat(HEX.formatHex(key.sign(text))).isEqualTo(signature);
        assertThat(key.verifyKey().verify(HEX.parseHex(signature), text)).isTrue();
        assertThat(HEX.formatHex(key.seed())).isEqualTo(seed);
    }

    @Test
    void theThumbprintIsThatOfRfc8037() {
        // RFC 8037 appendix A.3
        assertThat(VerifyKey.of("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").id())
                .hasToString("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void thePrivateHalfIsNeverPrinted() {
        SigningKey key = SigningKey.ofSeed(new byte[32]);

        assertThat(key.toString())
                .contains(key.verifyKey().id().value())
                .doesNotContain(Base64Url.encode(key.seed()))
                .doesNotContain(HEX.formatHex(key.seed()));
    }

    @Test
    void aSeedHas32Bytes() {
        assertThatThrownBy(() -> SigningKey.ofSeed(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AA",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                // not on the curve
                "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    void otherTextsAreNoKeys(String x) {
        assertThatThrownBy(() -> VerifyKey.of(x)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            })
    void aKeyOfSmallOrderIsRefusedForItWouldVerifyMoreThanOneText(String point) {
        String x = Base64Url.encode(HEX.parseHex(point));

        assertThatThrownBy(() -> VerifyKey.of(x)).isInstanceOf(IllegalArgumentException.class);
    }
}
