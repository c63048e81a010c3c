package id.lini.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.persistence.WriteLane;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.work.SignedRequest;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
