package id.lini.mobile.ui;

import static id.lini.mobile.testing.Samples.CONTROL;
import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.ChooseModel;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Words;
import id.lini.mobile.testing.Catalogue;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Target;
import id.lini.shared.work.Unit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A phone in the midst of its month: reports in every state, drafts, gaps; made by an officer without a window. */
final class FieldDay {
    static final FormId STOCK = new FormId("alokon");
    static final FormId MEETING = new FormId("poktan-pertemuan");
    static final UnitId CLINIC = new UnitId("faskes-1");

    private final Officer officer;
    private final FakeServer server;

    private FieldDay(Officer officer, FakeServer server) {
        this.officer = officer;
        this.server = server;
    }

    /** Only enrolled and synced, with what the server's work says. */
    static void enrolled(Path folder, Clock clock, FakeServer server) {
        try (Officer officer = Officer.open(folder, clock, server)) {
            officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
            officer.sync();
        }
    }

    /** With all forms, and with reports of April and May in every state. Returns the one that was sent back. */
    static EntryId midMonth(Path folder, Clock clock, FakeServer server) {
        server.work(Catalogue.units(), Catalogue.forms());
        server.targets(targets());
        try (Officer officer = Officer.open(folder, clock, server)) {
            officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
            officer.sync();
            return new FieldDay(officer, server).fill();
        }
    }

    /** A flow of three units, a stock, an event's count, and a fourth subject that has only a year's target. */
    private static Target[] targets() {
        List<UnitId> units = Catalogue.units().stream().map(Unit::id).toList();
        return new Target[] {
            Samples.target(
                    units.get(0), HOUSEHOLDS, "dimutakhirkan", "", "2024-06", "950", "2024-Q2", "2850", "2024", "9000"),
            Samples.target(
                    units.get(1), HOUSEHOLDS, "dimutakhirkan", "", "2024-06", "900", "2024-Q2", "2700", "2024", "8000"),
            Samples.target(units.get(2), HOUSEHOLDS, "dimutakhirkan", "", "2024-Q2", "2400", "2024", "7500"),
            Samples.target(units.get(0), CONTROL, "aktif", "metode=mkjp", "2024-Q2", "75", "2024", "90"),
            Samples.target(new UnitId("poktan-3"), MEETING, "keluarga_hadir", "", "2024-07", "15", "2024", "180"),
            Samples.target(CLINIC, STOCK, "dikeluarkan", "", "2024", "1200")
        };
    }

    private EntryId fill() {
        List<Unit> units = officer.units().stream()
                .filter(unit -> unit.kind().equals("kelurahan"))
                .toList();
        for (Unit unit : units) {
            decide(record(HOUSEHOLDS, unit.id(), "2024-04", Samples.households(1180, 900)), EntryState.APPROVED, "");
            decide(record(CONTROL, unit.id(), "2024-05", control(10)), EntryState.APPROVED, "");
        }
        decide(
                record(HOUSEHOLDS, units.get(0).id(), "2024-05", Samples.households(1204, 1100)),
                EntryState.APPROVED,
                "");
        decide(record(STOCK, CLINIC, "2024-05", stock()), EntryState.APPROVED, "");
        EntryId back = record(HOUSEHOLDS, units.get(1).id(), "2024-05", Samples.households(120, 110));
        decide(back, EntryState.RETURNED, "Rumah tangga bulan lalu 1.180. Apakah benar 120?");
        record(HOUSEHOLDS, units.get(2).id(), "2024-05", Samples.households(980, 975));
        officer.sync();
        record(MEETING, new UnitId("poktan-3"), "2024-07-02", meeting());
        ChooseModel choose = new ChooseModel(officer.session(), Words.in("id"));
        EntryId draft = choose.begin(CONTROL, units.get(0).id(), Period.parse("2024-06"));
        officer.session()
                .store()
                .drafts()
                .count(
                        draft,
                        Cell.of("pus"),
                        java.util.Optional.of(212L),
                        officer.session().clock().instant());
        return back;
    }

    private EntryId record(FormId form, UnitId unit, String period, Answers answers) {
        Map<String, String> reasons = new HashMap<>();
        definition(form).rules().forEach(rule -> reasons.put(rule.id(), "Sudah diperiksa dengan kader"));
        Finished finished = officer.record(form, unit, Period.parse(period), answers, reasons);
        assertThat(finished).isInstanceOf(Finished.Kept.class);
        return ((Finished.Kept) finished).entry();
    }

    private void decide(EntryId entry, EntryState state, String reason) {
        officer.sync();
        server.decide(entry, EntryState.IN_REVIEW, "");
        server.decide(entry, state, reason);
        officer.sync();
    }

    private FormDefinition definition(FormId form) {
        return officer.forms().stream()
                .filter(candidate -> candidate.id().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** Every cell of a form with one figure. */
    private Answers all(FormId form, long figure) {
        FormDefinition definition = definition(form);
        Map<Cell, Long> counts = new HashMap<>();
        for (Item item : definition.items()) {
            definition.cells(item).forEach(members -> counts.put(new Cell(item.id(), members), figure));
        }
        Map<String, String> fields = new HashMap<>();
        for (Field field : definition.fields()) {
            fields.put(
                    field.id(),
                    field.options().isEmpty()
                            ? "Gizi anak di bawah dua tahun"
                            : field.options().get(0).id());
        }
        return new Answers(counts, fields);
    }

    private Answers control(long figure) {
        Map<Cell, Long> counts = new HashMap<>(all(CONTROL, figure).counts());
        counts.put(Cell.of("pus"), figure * 20);
        return new Answers(counts, Map.of());
    }

    private Answers stock() {
        Map<Cell, Long> counts = new HashMap<>(all(STOCK, 20).counts());
        counts.replaceAll((cell, value) -> switch (cell.item()) {
            case "stok_awal" -> 100L;
            case "stok_akhir" -> 80L;
            default -> value;
        });
        return new Answers(counts, Map.of());
    }

    private Answers meeting() {
        Map<Cell, Long> counts = new HashMap<>(all(MEETING, 12).counts());
        counts.put(Cell.of("keluarga_hadir"), 10L);
        return new Answers(counts, all(MEETING, 12).fields());
    }
}
