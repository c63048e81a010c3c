package id.lini.server.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.ledger.CellCheck;
import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.TestServer;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.AgencyId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is approved, corrected and withdrawn, and in whatever order: figures from totals, from cells, and after a rebuild
 * are the same. The seed is the test's argument, so a failure names it.
 */
class TotalsProperties {
    private static final Instant AT = Instant.parse("2024-07-05T03:00:00Z");
    private static final int STEPS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_240_630, 77_700_177})
    void totalsCellsAndARebuildAgree(long seed) {
        try (TestServer server = imported()) {
            Random random = new Random(seed);
            Approvals approvals = new Approvals(server, SyntheticPack.AGENCY);
            for (int step = 0; step < STEPS; step++) {
                Entry entry = random(random);
                if (random.nextInt(6) == 0) {
                    approvals.approve(AT, entry);
                    approvals.withdraw(
                            AT,
                            entry.form().value(),
                            entry.unit().value(),
                            entry.period().toString());
                } else {
                    approvals.approve(AT, entry);
                }
            }
            agree(server);
            Map<String, Object> before = figures(server);
            AgencyId agency = new AgencyId(SyntheticPack.AGENCY);
            assertThat(server.bean(CellCheck.class)
                            .verify(agency, CellCheck.Watcher.NONE)
                            .totals())
                    .isZero();
            server.bean(Transactions.class)
                    .write(
                            agency.value(),
                            () -> server.bean(Sql.class)
                                    .update(
                                            "UPDATE cell_standing SET value = value + 1 WHERE agency = ?",
                                            agency.value()));
            assertThat(server.bean(CellCheck.class)
                            .verify(agency, CellCheck.Watcher.NONE)
                            .totals())
                    .isPositive();
            server.bean(CellCheck.class).total(agency);
            assertThat(figures(server)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 31_415_926})
    void theOrderOfApprovalDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Map<String, Entry> one = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            Entry entry = random(random);
            one.put(entry.form() + " " + entry.unit() + " " + entry.period(), entry);
        }
        List<Entry> shuffled = new ArrayList<>(one.values());
        Collections.shuffle(shuffled, random);
        assertThat(approved(List.copyOf(one.values()))).isEqualTo(approved(shuffled));
    }

    private Map<String, Object> approved(List<Entry> entries) {
        try (TestServer server = imported()) {
            Approvals approvals = new Approvals(server, SyntheticPack.AGENCY);
            entries.forEach(entry -> approvals.approve(AT, entry));
            return figures(server);
        }
    }

    private TestServer imported() {
        TestServer server = TestServer.on("sqlite");
        assertThat(server.bean(PackImport.class).run(new SyntheticPack().write(folder)))
                .isInstanceOf(PackImport.Outcome.Imported.class);
        return server;
    }

    private static Map<String, Object> figures(TestServer server) {
        Map<String, Object> all = new TreeMap<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            QuarterFigures figures = server.bean(Achievements.class)
                    .figures(SyntheticPack.AGENCY, 2024, quarter, "murni")
                    .orElseThrow();
            all.put("q" + quarter, new TreeMap<>(figures.indicators()));
            all.put("score" + quarter, new TreeMap<>(figures.scores()));
        }
        return all;
    }

    private static void agree(TestServer server) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            Ask ask = Ask.now(SyntheticPack.AGENCY, 2024, quarter, "murni");
            QuarterFigures figures =
                    server.bean(Achievements.class).figures(ask).orElseThrow();
            figures.indicators()
                    .forEach((id, each) -> assertThat(server.bean(Achievements.class)
                                    .derivation(ask, id)
                                    .map(Derivation::figures))
                            .as(id)
                            .contains(each));
        }
    }

    private static Entry random(Random random) {
        String month = (random.nextInt(5) == 0 ? "2023-" : "2024-") + String.format("%02d", 1 + random.nextInt(12));
        return switch (random.nextInt(3)) {
            case 0 ->
                Approvals.report(
                        "pelayanan-kb",
                        "faskes-" + (1 + random.nextInt(2)),
                        month,
                        Map.of(
                                "peserta_baru[metode=iud;momen=interval]", (long) random.nextInt(9),
                                "peserta_baru[metode=pil;momen=interval]", (long) random.nextInt(9)),
                        Map.of());
            case 1 ->
                Approvals.report(
                        "pengendalian-lapangan",
                        "99.01.01." + (1 + random.nextInt(3)),
                        month,
                        Map.of("pus", (long) random.nextInt(500)),
                        Map.of());
            default ->
                Approvals.report(
                        "poktan-keadaan",
                        "poktan-" + (1 + random.nextInt(3)),
                        month,
                        Map.of("anggota", (long) random.nextInt(40)),
                        Map.of("jenis", "bkb", "status", random.nextBoolean() ? "aktif" : "tidak_aktif"));
        };
    }
}
