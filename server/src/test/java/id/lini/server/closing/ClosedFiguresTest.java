package id.lini.server.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.testing.TestServer;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that was closed never changes, whatever the plan says later. */
class ClosedFiguresTest {
    private static final AgencyId AGENCY = new AgencyId(SyntheticPack.AGENCY);
    private static final PersonId PLANNER = new PersonId("warga");
    private static final Quarter SECOND = new Quarter(2024, 2);
    private static final Ask ASK = Ask.now(SyntheticPack.AGENCY, 2024, 2, "murni");

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

    private Closing close() {
        Closings closings = server.bean(Closings.class);
        Preview preview = closings.preview(AGENCY, SECOND, "murni").orElseThrow();
        return closings.close(AGENCY, PLANNER, SECOND, "murni", preview.seen().text(), "Nilai ditunggu.");
    }

    private QuarterFigures today() {
        return server.bean(Achievements.class).figures(ASK).orElseThrow();
    }

    private QuarterFigures closed(Ask ask) {
        QuarterFigures now = server.bean(Achievements.class).figures(ask).orElseThrow();
        return server.bean(ClosedFigures.class).of(ask, now);
    }

    private static IndicatorFigures keluarga(QuarterFigures figures) {
        return figures.indicators().get("keluarga");
    }

    private void changeThePlan() {
        run(new SyntheticPack()
                .with("targets.csv", "2024,murni,keluarga,,,,400", "2024,murni,keluarga,,,,700")
                .with("renstra_targets.csv", "binaan,1000", "binaan,2000")
                .with("budgets.csv", "2024,murni,P1.1.1,2000", "2024,murni,P1.1.1,9000")
                .with(
                        "policy.csv",
                        "utama,t_over_r,share,none,none,none,100,2",
                        "utama,t_over_r,share,none,none,none,100,0"));
    }

    @Test
    void aChangedPlanNeverChangesAClosedFigure() {
        QuarterFigures before = today();
        Closing closing = close();
        changeThePlan();
        assertThat(keluarga(today()).printed()).contains(new BigDecimal("50"));
        QuarterFigures now = closed(ASK);
        assertThat(keluarga(now).printed()).contains(new BigDecimal("87.50"));
        assertThat(keluarga(now).target()).contains(new BigDecimal("400"));
        assertThat(now.budgets()).isEqualTo(before.budgets());
        assertThat(now.scores()).isEqualTo(before.scores());
        before.indicators()
                .forEach((id, each) -> assertThat(now.indicators().get(id))
                        .usingRecursiveComparison()
                        .ignoringFields("indicator", "components")
                        .isEqualTo(each));
        assertThat(server.bean(Closings.class)
                        .standing(AGENCY, SECOND)
                        .orElseThrow()
                        .content()
                        .bytes())
                .isEqualTo(closing.content().bytes());
    }

    @Test
    void aQuarterClosedBeforeRenstraTargetsWereKeptIsReadAndHasNone() {
        Closing closing = close();
        String text = new String(closing.content().bytes(), StandardCharsets.UTF_8);
        String old = text.replaceAll("\"renstra\":\\{[^}]*\\{[^}]*\\}[^}]*\\},", "");
        assertThat(text).contains("\"lastYear\":2026");
        assertThat(old).doesNotContain("renstra");
        QuarterFigures then = new Thawing(new Closing.Content(old.getBytes(StandardCharsets.UTF_8))).figures(today());
        assertThat(keluarga(then).printed()).contains(new BigDecimal("87.50"));
        assertThat(keluarga(then).renstra()).isEmpty();
        assertThat(keluarga(closed(ASK)).renstra()).isPresent();
    }

    @Test
    void whoAsksForADayAnotherPolicyAnotherVersionOrAnOpenQuarterSeesThatAndNotTheClosing() {
        close();
        changeThePlan();
        assertThat(keluarga(closed(ASK.under("lama"))).printed())
                .isNotEqualTo(keluarga(closed(ASK)).printed());
        assertThat(keluarga(closed(ASK.asOf(LocalDate.parse("2024-07-10")))).target())
                .contains(new BigDecimal("700"));
        assertThat(keluarga(closed(Ask.now(SyntheticPack.AGENCY, 2024, 3, "murni")))
                        .target())
                .contains(new BigDecimal("700"));
        assertThat(server.bean(ClosedFigures.class).of(Ask.now(SyntheticPack.AGENCY, 2024, 2, "perubahan")))
                .isEmpty();
    }

    @Test
    void theSameFiguresAreFrozenAsTheSameBytes() {
        byte[] first = Canonical.write(new Freezing(today()).figures());
        assertThat(Canonical.write(new Freezing(today()).figures())).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8))
                .contains("\"rules\":\"CapaianPolicy[", "\"scores\":[", "\"parts\":{");
        changeThePlan();
        assertThat(Canonical.write(new Freezing(today()).figures())).isNotEqualTo(first);
    }

    @Test
    void aQuarterIsClosedOnceAndNoPlanClosesNothing() {
        close();
        assertThatThrownBy(this::close).isInstanceOf(ApiProblem.class).hasMessageContaining("QUARTER_CLOSED");
        assertThat(server.bean(Closings.class).preview(AGENCY, SECOND, "rancangan"))
                .isEmpty();
    }

    @Test
    void aForgedClosingIsSeenAndNotShownAsClosed() {
        Closing closing = close();
        ClosedFigures figures = server.bean(ClosedFigures.class);
        assertThat(figures.whole(closing)).isTrue();
        byte[] forged = new String(closing.content().bytes(), StandardCharsets.UTF_8)
                .replace("87.50", "97.50")
                .getBytes(StandardCharsets.UTF_8);
        server.bean(Transactions.class)
                .write(AGENCY.value(), () -> server.bean(Sql.class).update("UPDATE closing SET content = ?", forged));
        assertThat(figures.whole(figures.of(ASK).orElseThrow())).isFalse();
        assertThat(keluarga(closed(ASK)).printed()).contains(new BigDecimal("87.50"));
    }
}
