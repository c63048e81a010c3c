package id.lini.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsObjectsListsTextsWholeNumbersAndFlags() {
        JsonObject json = read(
                "{\"a\":{\"b\":[\"x\",\"y\"]},\"n\":-9223372036854775808,\"t\":true,\"o\":[{\"k\":1}],\"e\":\"😀\"}");

        assertThat(json.object("a").texts("b")).containsExactly("x", "y");
        assertThat(json.whole("n")).isEqualTo(Long.MIN_VALUE);
        assertThat(json.flag("t")).isTrue();
        assertThat(json.flag("absent")).isFalse();
        assertThat(json.objects("o").get(0).integer("k")).isEqualTo(1);
        assertThat(json.text("e")).isEqualTo("😀");
        assertThat(json.names()).containsExactly("a", "n", "t", "o", "e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "null",
                "{} {}",
                "{}x",
                "{\"a\":1,\"a\":2}",
                "{\"o\":{\"a\":1,\"a\":1}}",
                "{\"a\":null}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{/**/}",
                "{\"a\":9223372036854775808}",
                "{\"a\":123456789012345678901234567890123456789}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"\\u0000\":1}",
            })
    void refusesWhateverHasNoSingleReading(String text) {
        assertThat(faultOf(() -> read(text))).isNotNull();
    }

    @Test
    void refusesNestingDeeperThanTwelve() {
        String twelve = "{\"a\":".repeat(11) + "{}" + "}".repeat(11);
        String thirteen = "{\"a\":".repeat(12) + "{}" + "}".repeat(12);

        assertThat(read(twelve).pointer()).isEmpty();
        assertThat(faultOf(() -> read(thirteen))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void refusesOtherEncodingsThanUtf8(String encoding) {
        byte[] bytes = "{\"a\":\"é\"}".getBytes(Charset.forName(encoding));

        assertThat(faultOf(() -> Json.read(bytes))).isNotNull();
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

        assertThat(faultOf(() -> Json.read(bytes))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"a\":{\"b\":[1,{\"c\":null}]}}', /a/b/1/c",
        "'{\"a/b\":{\"m~n\":1.5}}', /a~1b/m~0n",
        "'{\"a\":[[9223372036854775808]]}', /a/0/0",
        "'{\"a\":[\"\\u0000\"]}', /a/0",
    })
    void aFaultNamesItsPlaceAsAJsonPointer(String text, String pointer) {
        assertThat(faultOf(() -> read(text)).pointer()).isEqualTo(pointer);
    }

    @Test
    void eachAccessorNamesTheMemberThatIsMissingOrWrong() {
        JsonObject json = read("{\"in\":{\"t\":\"x\",\"n\":1,\"l\":[1],\"big\":3000000000}}")
                .object("in");

        assertThat(pointerOf(json, j -> j.text("absent"))).isEqualTo("/in/absent");
        assertThat(pointerOf(json, j -> j.text("n"))).isEqualTo("/in/n");
        assertThat(pointerOf(json, j -> j.whole("t"))).isEqualTo("/in/t");
        assertThat(pointerOf(json, j -> j.integer("big"))).isEqualTo("/in/big");
        assertThat(pointerOf(json, j -> j.flag("t"))).isEqualTo("/in/t");
        assertThat(pointerOf(json, j -> j.object("t"))).isEqualTo("/in/t");
        assertThat(pointerOf(json, j -> j.objects("l"))).isEqualTo("/in/l/0");
        assertThat(pointerOf(json, j -> j.texts("l"))).isEqualTo("/in/l/0");
        assertThat(pointerOf(json, j -> j.instant("t"))).isEqualTo("/in/t");
        assertThat(pointerOf(json, j -> j.only("t", "n", "l"))).isEqualTo("/in/big");
        assertThat(pointerOf(
                        json,
                        j -> j.value("t", text -> {
                            throw new IllegalArgumentException("no " + text);
                        })))
                .isEqualTo("/in/t");
    }

    @Test
    void anInstantIsUtcAndFitsEveryStore() {
        JsonObject json = read("{\"good\":\"2024-06-17T05:00:00.123Z\",\"zoned\":\"2024-06-17T05:00:00+07:00\","
                + "\"far\":\"+1000000000-12-31T23:59:59Z\",\"old\":\"1969-12-31T23:59:59Z\"}");

        assertThat(json.instant("good")).isEqualTo(Instant.parse("2024-06-17T05:00:00.123Z"));
        assertThat(pointerOf(json, j -> j.instant("zoned"))).isEqualTo("/zoned");
        assertThat(pointerOf(json, j -> j.instant("far"))).isEqualTo("/far");
        assertThat(pointerOf(json, j -> j.instant("old"))).isEqualTo("/old");
    }

    private static JsonObject read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonFault faultOf(Runnable reading) {
        return catchThrowableOfType(JsonFault.class, reading::run);
    }

    private static String pointerOf(JsonObject json, Consumer<JsonObject> reading) {
        return faultOf(() -> reading.accept(json)).pointer();
    }
}
