package id.lini.shared.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    private static final Instant NOON = Instant.parse("2024-06-17T12:00:00Z");

    @Test
    void carriesVersionVariantAndTheMillisecondOfTheClock() {
        UUID id = new Uuid7(Clock.fixed(NOON, ZoneOffset.UTC)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void idsOfOneMillisecondSortInTheOrderTheyWereMade() {
        Uuid7 ids = new Uuid7(Clock.fixed(NOON, ZoneOffset.UTC));

        List<EntryId> made =
                IntStream.range(0, 20_000).mapToObj(i -> ids.nextEntry()).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aClockThatStepsBackDoesNotBreakTheOrder() {
        SteppingClock clock = new SteppingClock();
        Uuid7 ids = new Uuid7(clock);
        List<BatchId> made = new ArrayList<>();
        for (long second : new long[] {10, 20, 5, 6, 30}) {
            clock.now = NOON.plusSeconds(second);
            made.add(ids.nextBatch());
        }

        assertThat(made).isSorted();
    }

    @Test
    void anIdHasOneSpelling() {
        String text = new Uuid7(Clock.fixed(NOON, ZoneOffset.UTC)).nextEntry().toString();

        assertThat(EntryId.parse(text)).hasToString(text);
        assertThatThrownBy(() -> EntryId.parse(text.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryId.parse("1-1-7001-8001-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRandomUuidIsNoId() {
        UUID random = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");

        assertThatThrownBy(() -> new EntryId(random)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BatchId(random)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesOfAgenciesFormsUnitsAndPeopleArePlain() {
        assertThat(new UnitId("33.75.01.1002")).hasToString("33.75.01.1002");
        assertThatThrownBy(() -> new AgencyId("Pekalongan")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FormId("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitId("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyId("short")).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class SteppingClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
