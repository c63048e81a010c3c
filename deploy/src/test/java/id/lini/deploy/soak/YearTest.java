package id.lini.deploy.soak;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerSettings;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.store.StoredEntry;
import id.lini.mobile.sync.SyncReport;
import id.lini.mobile.sync.SyncSettings;
import id.lini.server.LiniServer;
import id.lini.server.enrolment.Enrolments;
import id.lini.server.forms.KnownForm;
import id.lini.server.intake.BatchRecord;
import id.lini.server.intake.ReceivedBatches;
import id.lini.server.registry.Agency;
import id.lini.server.registry.Area;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registers;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.Role;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Rule;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer's year, entered without any network and then sent over a bad line: nothing is lost and nothing doubled. */
@Tag("slow")
class YearTest {
    private static final AgencyId AGENCY = new AgencyId("soak");
    private static final PersonId OFFICER = new PersonId("plkb-1");
    private static final UnitId CITY = new UnitId("33.75");
    private static final UnitId KECAMATAN = new UnitId("33.75.01");
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final int UNITS = 8;
    private static final int MOST_RUNS = 2000;

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2025-01-02T02:00:00Z"));
    private final Map<EntryId, String> finished =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));

    @Test
    void aYearOfAllFormsArrivesOverABadLine() throws IOException {
        long seed = Long.getLong("lini.seed", System.nanoTime());
        System.out.println("YearTest seed " + seed);
        PoorLine line = new PoorLine(seed, clock);
        ServerSettings settings = ServerSettings.sqlite(folder.resolve("server"));
        Map<String, Object> properties = new TreeMap<>(settings.properties());
        properties.put("micronaut.server.port", -1);
        try (ApplicationContext server = LiniServer.configure(ApplicationContext.builder(), "sqlite", properties)
                        .start();
                EmbeddedServer http = server.getBean(EmbeddedServer.class).start();
                Officer officer = Officer.open(folder.resolve("phone"), clock, line)) {
            server.getBean(RegistryWriter.class).apply(registers());
            enrol(server, http, officer);
            record(officer, new Random(seed));
            assertThat(finished).hasSizeGreaterThan(900);
            Duration took = send(officer);
            check(server, officer);
            System.out.println("YearTest: " + finished.size() + " entries, " + line.requests + " requests, "
                    + line.lostThere + " lost there, " + line.lostBack + " lost back, " + line.bytes + " bytes, "
                    + took.toMinutes() + " minutes of the line");
        }
    }

    private static void enrol(ApplicationContext server, EmbeddedServer http, Officer officer) {
        String code = server.getBean(Enrolments.class)
                .issue(AGENCY, OFFICER, "system")
                .code()
                .text();
        for (int i = 0; i < MOST_RUNS && !officer.enrolled(); i++) {
            officer.enrol(http.getURI(), code, "Ponsel");
        }
        for (int i = 0; i < MOST_RUNS && officer.forms().isEmpty(); i++) {
            officer.sync();
        }
    }

    private void record(Officer officer, Random random) {
        for (int month = 1; month <= 12; month++) {
            clock.set(YearMonth.of(2025, month)
                    .atEndOfMonth()
                    .plusDays(3)
                    .atTime(2, 0)
                    .toInstant(ZoneOffset.UTC));
            for (FormDefinition form : officer.forms()) {
                List<Unit> units = officer.units().stream()
                        .filter(unit -> form.unitKinds().contains(unit.kind()))
                        .limit(UNITS)
                        .toList();
                for (Unit unit : units) {
                    record(officer, form, unit, month, random);
                }
            }
        }
    }

    private void record(Officer officer, FormDefinition form, Unit unit, int month, Random random) {
        Period period = form.rhythm().periodic()
                ? Period.month(YearMonth.of(2025, month))
                : Period.day(LocalDate.of(2025, month, 10));
        Map<String, String> reasons = new TreeMap<>();
        form.rules().stream().map(Rule::id).forEach(rule -> reasons.put(rule, "memang demikian"));
        String note = "catatan " + finished.size();
        Finished done = record(officer, form, unit, period, reasons, note, random.nextInt(40));
        if (!(done instanceof Finished.Kept)) {
            // Figures that do not balance: zeros always do.
            done = record(officer, form, unit, period, reasons, note, 0);
        }
        assertThat(done).as(form.id() + " " + unit.id() + " " + period).isInstanceOf(Finished.Kept.class);
        finished.put(((Finished.Kept) done).entry(), note);
        clock.advance(Duration.ofSeconds(20));
    }

    private static Finished record(
            Officer officer,
            FormDefinition form,
            Unit unit,
            Period period,
            Map<String, String> reasons,
            String note,
            long count) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (Item item : form.items()) {
            for (Map<String, String> members : form.cells(item)) {
                counts.put(new Cell(item.id(), members), count);
            }
        }
        Map<String, String> fields = new TreeMap<>();
        for (Field field : form.fields()) {
            fields.put(
                    field.id(),
                    field.options().isEmpty() ? "Uji" : field.options().get(0).id());
        }
        return officer.record(
                form.id(), unit.id(), period, new Answers(counts, fields), reasons, note, Optional.empty());
    }

    /** As the app: again whenever a run says when. */
    private Duration send(Officer officer) {
        Instant began = clock.instant();
        SyncReport report = officer.sync();
        for (int i = 0; i < MOST_RUNS && !report.complete(); i++) {
            report.nextTry().ifPresent(clock::set);
            report = officer.sync();
        }
        assertThat(report.complete()).as("sent after " + MOST_RUNS + " runs").isTrue();
        return Duration.between(began, clock.instant());
    }

    private void check(ApplicationContext server, Officer officer) {
        assertThat(officer.history())
                .extracting(stored -> stored.entry().id())
                .containsExactlyInAnyOrderElementsOf(finished.keySet());
        assertThat(officer.history()).extracting(StoredEntry::state).containsOnly(EntryState.DELIVERED);
        List<Entry> received = new ArrayList<>();
        for (BatchRecord batch : server.getBean(ReceivedBatches.class)
                .ofDevice(AGENCY, officer.grant().device())) {
            assertThat(batch.refused()).isZero();
            BatchPayload.read(batch.signed().body()).entries().stream()
                    .map(EntryCodec::read)
                    .forEach(received::add);
        }
        assertThat(received).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(finished.keySet());
        assertThat(received).allSatisfy(entry -> assertThat(entry.note()).contains(finished.get(entry.id())));
        assertThat(new SyncSettings(officer.session().store()).comparison().orElseThrow())
                .satisfies(compared -> {
                    assertThat(compared.same()).isTrue();
                    assertThat(compared.there()).isEqualTo(finished.size());
                });
    }

    private static Registers registers() throws IOException {
        List<Area> areas = new ArrayList<>();
        areas.add(area(CITY, Optional.empty(), "kota", "Kota"));
        areas.add(area(KECAMATAN, Optional.of(CITY), "kecamatan", "Kecamatan"));
        List<ReportingUnit> units = new ArrayList<>();
        for (int i = 1; i <= UNITS; i++) {
            UnitId kelurahan = new UnitId("33.75.01.100" + i);
            areas.add(area(kelurahan, Optional.of(KECAMATAN), "kelurahan", "Kelurahan " + i));
            for (String kind : List.of("faskes", "poktan", "uptd_ppa")) {
                units.add(new ReportingUnit(
                        new UnitId(kind + "-" + i), kind, kind + " " + i, kelurahan, START, Optional.empty()));
            }
        }
        return new Registers(
                new Agency(AGENCY, "Dinas", ZoneId.of("Asia/Jakarta"), CITY),
                areas,
                units,
                List.of(new Person(OFFICER, "Rina", START, Optional.empty())),
                List.of(new Assignment(OFFICER, Role.PLKB, KECAMATAN, START, Optional.empty())),
                List.of(),
                catalogue());
    }

    private static Area area(UnitId id, Optional<UnitId> parent, String level, String name) {
        return new Area(id, parent, level, name, START, Optional.empty());
    }

    private static List<KnownForm> catalogue() throws IOException {
        try (Stream<Path> files = Files.list(Home.folder().resolve("deploy/packs/catalogue/forms"))) {
            List<KnownForm> forms = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                forms.add(new KnownForm(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            }
            return forms;
        }
    }
}
