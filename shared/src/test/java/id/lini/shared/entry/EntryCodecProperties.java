package id.lini.shared.entry;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntryCodecProperties {

    @Property(tries = 400)
    void whatIsWrittenIsRead(@ForAll("entries") Entry entry) {
        byte[] text = Json.write(json -> EntryCodec.write(entry, json));

        assertThat(EntryCodec.read(Json.read(text))).isEqualTo(entry);
    }

    @Property(tries = 400)
    void theSameEntryIsAlwaysTheSameBytes(@ForAll("entries") Entry entry) {
        byte[] text = Json.write(json -> EntryCodec.write(entry, json));
        Entry read = EntryCodec.read(Json.read(text));

        assertThat(Json.write(json -> EntryCodec.write(read, json))).isEqualTo(text);
    }

    @Property(tries = 400)
    void aPeriodIsReadAsItIsWritten(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
        assertThat(period.previous()).isLessThan(period);
        assertThat(period.previous().last().plusDays(1)).isEqualTo(period.first());
    }

    @Provide
    Arbitrary<Entry> entries() {
        Arbitrary<EntryId> ids =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(EntryCodecProperties::entryId);
        Arbitrary<Explanation> explanations = Combinators.combine(
                        names(), text(300).filter(text -> text.strip().length() >= 3))
                .as(Explanation::new);
        return Combinators.combine(
                        ids,
                        Arbitraries.integers().between(1, 99),
                        periods(),
                        answers(),
                        explanations.list().ofMaxSize(3),
                        text(500).optional(),
                        ids.optional(),
                        Arbitraries.longs().between(0, 253_402_300_799_999L))
                .as((id, version, period, answers, reasons, note, supersedes, at) -> new Entry(
                        id,
                        new FormId("f-ii-kb"),
                        version,
                        new UnitId("33.75.01.1002"),
                        period,
                        answers,
                        reasons,
                        note,
                        supersedes.filter(other -> !other.equals(id)),
                        new PersonId("plkb-01"),
                        Instant.ofEpochMilli(at)));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(400, 365_000)
                .map(day -> LocalDate.of(2000, 1, 1).plusDays(day));
        return Combinators.combine(Arbitraries.of(Period.Kind.class), days).as(Period::containing);
    }

    private static Arbitrary<Answers> answers() {
        Arbitrary<Cell> cells = Combinators.combine(
                        names(), Arbitraries.maps(names(), names()).ofMaxSize(3))
                .as(Cell::new);
        return Combinators.combine(
                        Arbitraries.maps(cells, Arbitraries.longs()).ofMaxSize(8),
                        Arbitraries.maps(names(), text(80)).ofMaxSize(3))
                .as(Answers::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('a', 'f')
                        .withChars('_')
                        .ofMinLength(1)
                        .ofMaxLength(6),
                text(12).map(text -> text.replaceAll("[\\[\\]=;]", "-")).filter(text -> !text.isEmpty()));
    }

    /** Any text a keyboard gives, wide characters among it. */
    private static Arbitrary<String> text(int maxLength) {
        Arbitrary<String> wide =
                Arbitraries.of(List.of("é", "ꦧ", "😀", "\"", "\\", "\n", "\t", "[", "=", ";", "/", "~"));
        Arbitrary<String> plain =
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(4);
        return Arbitraries.oneOf(plain, wide).list().ofMaxSize(maxLength / 4).map(parts -> String.join("", parts));
    }

    private static EntryId entryId(long high, long low) {
        return new EntryId(new UUID(
                (high & 0xFFFF_FFFF_FFFF_0FFFL) | 0x7000L, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L));
    }
}
