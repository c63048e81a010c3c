package id.lini.server.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.TestServer;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedQuartersTest {
    private static final AgencyId AGENCY = new AgencyId(SyntheticPack.AGENCY);
    private static final PersonId HEAD = new PersonId("warga");

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        run(new SyntheticPack());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void run(SyntheticPack pack) {
        assertThat(server.bean(PackImport.class).run(pack.write(folder)))
                .isInstanceOf(PackImport.Outcome.Imported.class);
    }

    private ClosedQuarters quarters() {
        return server.bean(ClosedQuarters.class);
    }

    @Test
    void aChangedPlanNeverChangesAClosedFigure() {
        ClosedQuarter closed = quarters().close(AGENCY, 2024, 2, "murni", HEAD);
        run(new SyntheticPack()
                .with("targets.csv", "2024,murni,keluarga,,,,400", "2024,murni,keluarga,,,,700")
                .with(
                        "policy.csv",
                        "utama,t_over_r,share,none,none,none,100,2",
                        "utama,t_over_r,share,none,none,none,100,0"));
        assertThat(server.bean(Achievements.class)
                        .figures(SyntheticPack.AGENCY, 2024, 2, "murni")
                        .orElseThrow()
                        .indicators()
                        .get("keluarga")
                        .printed())
                .contains(new BigDecimal("50"));
        ClosedQuarter read = quarters().read(AGENCY, 2024, 2, "murni").orElseThrow();
        assertThat(read).isEqualTo(closed);
        assertThat(read.whole()).isTrue();
        assertThat(read.figures())
                .contains("\"capaianPrinted\":\"87.50\"", "\"indicator\":\"keluarga\"", "\"target\":\"400\"");
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        String first = quarters().close(AGENCY, 2024, 1, "murni", HEAD).figures();
        server.bean(Transactions.class)
                .write(AGENCY.value(), () -> server.bean(Sql.class).update("DELETE FROM closed_quarter"));
        assertThat(quarters().close(AGENCY, 2024, 1, "murni", HEAD).figures()).isEqualTo(first);
        assertThat(Json.read(first.getBytes(StandardCharsets.UTF_8)).text("format"))
                .isEqualTo("lini-figures/1");
    }

    @Test
    void aQuarterIsClosedOnceAndAForgeryIsSeen() {
        assertThat(quarters().read(AGENCY, 2024, 2, "murni")).isEmpty();
        quarters().close(AGENCY, 2024, 2, "murni", HEAD);
        assertThatThrownBy(() -> quarters().close(AGENCY, 2024, 2, "murni", HEAD))
                .hasMessageContaining("closed already");
        assertThatThrownBy(() -> quarters().close(AGENCY, 2024, 2, "rancangan", HEAD))
                .hasMessageContaining("no plan");
        server.bean(Transactions.class)
                .write(
                        AGENCY.value(),
                        () -> server.bean(Sql.class)
                                .update("UPDATE closed_quarter SET figures = REPLACE(figures, '87.50', '97.50')"));
        assertThat(quarters().read(AGENCY, 2024, 2, "murni").orElseThrow().whole())
                .isFalse();
    }
}
