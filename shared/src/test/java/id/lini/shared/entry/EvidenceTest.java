package id.lini.shared.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos and place inside a signed entry. */
class EvidenceTest {
    private static final Sha256 PHOTO = Sha256.of("photo");

    @ParameterizedTest
    @CsvSource({"91,0", "-90.1,0", "0,181", "0,-180.5", "1e1,0", "0.12345678,0", "'',0", "' 1',0", "NaN,0", "+1,0"})
    void whatIsNoPlaceOnEarthIsRefused(String latitude, String longitude) {
        assertThatThrownBy(() -> new Place(latitude, longitude, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accuracyIsNotNegative() {
        assertThatThrownBy(() -> new Place("0", "0", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void degreesStayTheDigitsThatWereSigned() {
        Entry entry = entry(List.of(PHOTO), Optional.of(new Place("-6.8886000", "109.6753", 12)));

        Entry read = read(text(entry));

        assertThat(read).isEqualTo(entry);
        assertThat(text(read)).isEqualTo(text(entry)).contains("\"latitude\":\"-6.8886000\"");
    }

    @Test
    void anEntryWithoutEvidenceIsWrittenAsBefore() {
        assertThat(text(entry(List.of(), Optional.empty())))
                .doesNotContain("photos")
                .doesNotContain("place");
    }

    @Test
    void tooManyOrTheSamePhotoTwiceOrHalfAHashIsRefused() {
        assertThatThrownBy(() -> entry(List.of(PHOTO, PHOTO), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> entry(List.of(PHOTO, Sha256.of("2"), Sha256.of("3"), Sha256.of("4")), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        String text = text(entry(List.of(PHOTO), Optional.empty()));
        assertThatThrownBy(() -> read(text.replace(PHOTO.text(), PHOTO.text().substring(2))))
                .isInstanceOf(JsonFault.class);
    }

    private static String text(Entry entry) {
        return new String(Json.write(json -> EntryCodec.write(entry, json)), StandardCharsets.UTF_8);
    }

    private static Entry read(String text) {
        return EntryCodec.read(Json.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Entry entry(List<Sha256> photos, Optional<Place> place) {
        return new Entry(
                new Uuid7(Clock.systemUTC()).nextEntry(),
                new FormId("kie"),
                1,
                new UnitId("33.75.01.1001"),
                Period.parse("2024-06-03"),
                new Answers(Map.of(), Map.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                photos,
                place,
                new PersonId("plkb-1"),
                Instant.parse("2024-06-03T02:00:00Z"));
    }
}
