package id.lini.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoInstantTest {
    @Property(tries = 400)
    void readsWhatAnInstantWrites(
            @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);

        assertThat(IsoInstant.parse(instant.toString())).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-06-17",
                "2024-06-17T05:00Z",
                "2024-06-17T05:00:00",
                "2024-06-17T05:00:00+00:00",
                "2024-06-17t05:00:00Z",
                "2024-06-17T05:00:00.Z",
                "2024-06-17T05:00:00.1234567891Z",
                "2024-06-17T05:00:00,5Z",
                "2024-02-30T05:00:00Z",
                "2024-13-01T05:00:00Z",
                "2024-06-17T24:00:00Z",
                "2024-06-17T23:59:60Z",
                "2024-06-1xT05:00:00Z",
                "１２３４-06-17T05:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void refusesEveryOtherText(String text) {
        assertThatThrownBy(() -> IsoInstant.parse(text)).isInstanceOf(RuntimeException.class);
    }
}
