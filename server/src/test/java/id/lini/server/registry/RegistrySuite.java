package id.lini.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.forms.KnownForm;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistrySuite {
    private static final LocalDate TODAY = LocalDate.parse("2024-07-15");

    private final String kind;
    private TestServer server;
    private Registry registry;
    private RegistryWriter writer;

    RegistrySuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        registry = server.bean(Registry.class);
        writer = server.bean(RegistryWriter.class);
    }

    @BeforeEach
    void load() {
        writer.apply(Sample.registers());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void unknownAgencyIsNone() {
        assertThat(registry.find(new AgencyId("lain"))).isEmpty();
    }

    @Test
    void registersComeBackAsTheyWere() {
        RegistrySnapshot snapshot = registry.of(Sample.AGENCY);
        Registers given = Sample.registers();
        assertThat(snapshot.agency()).isEqualTo(given.agency());
        assertThat(snapshot.areas()).containsExactlyInAnyOrderElementsOf(given.areas());
        assertThat(snapshot.people()).containsExactlyInAnyOrderElementsOf(given.people());
        assertThat(snapshot.units()).containsAll(given.units()).hasSize(7);
        assertThat(snapshot.assignments(Sample.CADRE))
                .containsExactly(given.assignments().get(1));
        assertThat(snapshot.forms().all()).hasSize(3);
        assertThat(registry.account("budi")).hasValue(given.accounts().get(0));
    }

    @Test
    void changeIsSeenAndCountsTheVersionUp() {
        long before = registry.of(Sample.AGENCY).version();
        Registers given = Sample.registers();
        writer.apply(new Registers(
                given.agency(),
                given.areas(),
                given.units(),
                List.of(new Person(Sample.OFFICER, "Rina Baru", TODAY, Optional.empty())),
                List.of(),
                given.accounts(),
                given.forms()));
        RegistrySnapshot after = registry.of(Sample.AGENCY);
        assertThat(after.version()).isEqualTo(before + 1);
        assertThat(after.nameOf(Sample.OFFICER)).isEqualTo("Rina Baru");
        assertThat(after.person(Sample.CADRE)).as("people stay").isPresent();
        assertThat(after.unitsOf(Sample.OFFICER, TODAY)).isEmpty();
    }

    @Test
    void knownFormVersionNeverChanges() {
        Registers given = Sample.registers();
        String other = given.forms().get(0).text().replace("Violence cases", "Other cases");
        assertThatThrownBy(() -> writer.apply(new Registers(
                        given.agency(),
                        given.areas(),
                        given.units(),
                        given.people(),
                        List.of(),
                        given.accounts(),
                        List.of(new KnownForm(other)))))
                .hasMessageContaining("kasus version 1");
        assertThat(registry.of(Sample.AGENCY).assignments(Sample.OFFICER))
                .as("nothing is applied")
                .hasSize(1);
    }

    @Test
    void areaScopeReachesAllUnitsInItButNotSensitiveOnes() {
        RegistrySnapshot snapshot = registry.of(Sample.AGENCY);
        assertThat(ids(snapshot.unitsOf(Sample.OFFICER, TODAY)))
                .containsExactly(Sample.KECAMATAN, Sample.EAST, Sample.WEST, Sample.CLOSED, Sample.CLINIC);
        assertThat(ids(snapshot.unitsOf(Sample.PROTECTOR, TODAY))).containsExactly(Sample.PROTECTION);
        assertThat(snapshot.supervises(Sample.SUPERVISOR, Sample.WEST, TODAY)).isTrue();
        assertThat(snapshot.supervises(Sample.SUPERVISOR, Sample.PROTECTION, TODAY))
                .isFalse();
        assertThat(snapshot.supervises(Sample.OFFICER, Sample.WEST, TODAY)).isFalse();
        assertThat(snapshot.unitsOf(Sample.SUPERVISOR, TODAY)).isEmpty();
    }

    @Test
    void formerHolderMayStillReportForTheirTimeOnly() {
        RegistrySnapshot snapshot = registry.of(Sample.AGENCY);
        ReportingUnit west = snapshot.unit(Sample.WEST).orElseThrow();
        assertThat(snapshot.unitsOf(Sample.CADRE, TODAY)).isEmpty();
        assertThat(snapshot.mayReport(Sample.CADRE, west, Period.parse("2024-06"), TODAY))
                .isTrue();
        assertThat(snapshot.mayReport(Sample.CADRE, west, Period.parse("2024-07"), TODAY))
                .isFalse();
        ReportingUnit east = snapshot.unit(Sample.EAST).orElseThrow();
        assertThat(snapshot.mayReport(Sample.CADRE, east, Period.parse("2024-06"), TODAY))
                .isFalse();
    }

    private static List<UnitId> ids(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::id).toList();
    }
}
