package id.lini.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.persistence.Transactions;
import id.lini.server.persistence.WriteLane;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.targets.FieldTarget;
import id.lini.server.targets.FieldTargets;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.work.SignedRequest;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What phones fetch over real HTTP; run on each store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FeedSuite {
    private final String kind;
    private TestServer server;
    private Http http;
    private Phone phone;

    FeedSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        server.bean(RegistryWriter.class).apply(Sample.registers());
        http = new Http(server.uri());
        phone = Phone.enrolled(server, Sample.OFFICER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void workIsUnitsAndFormsOfThePerson() {
        Work work = Work.read(phone.get(http, "/api/v1/work").body());
        assertThat(work.serverTime()).isEqualTo(server.clock().instant());
        assertThat(work.units())
                .extracting(Unit::id)
                .containsExactly(Sample.KECAMATAN, Sample.EAST, Sample.WEST, Sample.CLOSED, Sample.CLINIC);
        assertThat(work.units())
                .filteredOn(unit -> unit.id().equals(Sample.CLINIC))
                .extracting(Unit::area)
                .containsExactly("Timur");
        assertThat(work.definitions()).extracting(form -> form.id()).containsExactly(Sample.CONTROL, Sample.MEETING);
    }

    @Test
    void targetsAreThoseOfThePersonsUnitsAndFormsSinceTheYearThatIsStillReported() {
        replace(
                target(2023, Sample.EAST, Sample.CONTROL, "year", "80"),
                target(2024, Sample.EAST, Sample.CONTROL, "year", "90.50"),
                target(2024, Sample.EAST, Sample.CONTROL, "q2", "20"),
                target(2024, Sample.EAST, Sample.CASES, "year", "60"),
                target(2024, Sample.CITY, Sample.CONTROL, "year", "70"));

        Work work = Work.read(phone.get(http, "/api/v1/work").body());

        assertThat(work.targets()).singleElement().satisfies(target -> {
            assertThat(target.unit()).isEqualTo(Sample.EAST);
            assertThat(target.form()).isEqualTo(Sample.CONTROL);
            assertThat(target.amounts())
                    .containsExactly(
                            Map.entry(Period.parse("2024"), new BigDecimal("90.50")),
                            Map.entry(Period.parse("2024-Q2"), new BigDecimal("20")));
        });
    }

    @Test
    void theLastYearsTargetsAreToldUntilThereAreNewerOnes() {
        replace(target(2022, Sample.EAST, Sample.CONTROL, "q4", "80"));

        assertThat(Work.read(phone.get(http, "/api/v1/work").body()).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.amounts()).containsOnlyKeys(Period.parse("2022-Q4")));
    }

    private void replace(FieldTarget... targets) {
        server.bean(Transactions.class).write("a", () -> {
            server.bean(FieldTargets.class).replace(Sample.AGENCY.value(), Set.of(2022, 2023, 2024), List.of(targets));
            return true;
        });
    }

    private static FieldTarget target(int year, UnitId unit, FormId form, String period, String amount) {
        return new FieldTarget(year, unit, form, "pus", Slice.WHOLE, period, new BigDecimal(amount));
    }

    @Test
    void statesComeInPagesAndOnlyOfThePerson() {
        server.bean(WriteLane.class).run("a", () -> {
            for (int seq = 1; seq <= 7; seq++) {
                insert(seq, seq == 4 ? Sample.CADRE : Sample.OFFICER);
            }
            return true;
        });
        List<StateChange> all = new ArrayList<>();
        long cursor = 0;
        boolean more = true;
        List<Integer> sizes = new ArrayList<>();
        while (more) {
            StatePage page = StatePage.read(phone.get(http, "/api/v1/states?after=" + cursor + "&limit=4")
                    .body());
            all.addAll(page.changes());
            sizes.add(page.changes().size());
            cursor = page.cursor();
            more = page.more();
        }
        assertThat(sizes).containsExactly(4, 2);
        assertThat(cursor).isEqualTo(7);
        assertThat(all).extracting(StateChange::reason).containsExactly("1", "2", "3", "5", "6", "7");
        StatePage later =
                StatePage.read(phone.get(http, "/api/v1/states?after=7&limit=4").body());
        assertThat(later).isEqualTo(new StatePage(7, false, List.of()));
    }

    @Test
    void requestsAreSignedForExactlyWhatTheyAsk() {
        SignedRequest signed = new SignedRequest(
                phone.key().verifyKey().id(),
                "GET",
                "/api/v1/states?after=0&limit=1",
                server.clock().instant());
        HttpResponse<byte[]> other = http.send(http.request("/api/v1/states?after=0&limit=9")
                .header(SignedBatch.SIGNATURE_HEADER, signed.sign(phone.key()).compact())
                .build());
        assertThat(Http.problem(other).code()).isEqualTo(ErrorCode.SIGNATURE_WRONG);
        assertThat(Http.problem(http.get("/api/v1/work")).code()).isEqualTo(ErrorCode.SIGNATURE_MISSING);
        assertThat(Http.problem(new Phone(Sample.OFFICER).get(http, "/api/v1/work"))
                        .code())
                .isEqualTo(ErrorCode.DEVICE_UNKNOWN);
        assertThat(Http.problem(phone.get(http, "/api/v1/states?after=x")).code())
                .isEqualTo(ErrorCode.REQUEST_INVALID);
        assertThat(Http.problem(phone.get(http, "/api/v1/states?after=0&limit=100000"))
                        .code())
                .isEqualTo(ErrorCode.REQUEST_INVALID);
    }

    private void insert(long seq, PersonId person) {
        String entry = new Uuid7(Clock.systemUTC()).nextEntry().toString();
        server.bean(JdbcOperations.class)
                .prepareStatement(
                        "INSERT INTO state_change (agency, seq, person, entry, state, reason, by_name, at)"
                                + " VALUES (?, ?, ?, ?, 'RETURNED', ?, 'Budi', 1)",
                        statement -> {
                            statement.setString(1, Sample.AGENCY.value());
                            statement.setLong(2, seq);
                            statement.setString(3, person.value());
                            statement.setString(4, entry);
                            statement.setString(5, String.valueOf(seq));
                            return statement.executeUpdate();
                        });
    }
}
