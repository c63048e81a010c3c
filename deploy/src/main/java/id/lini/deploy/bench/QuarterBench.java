package id.lini.deploy.bench;

import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerSettings;
import id.lini.server.LiniServer;
import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.ledger.Contribution;
import id.lini.server.ledger.Ledger;
import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.shared.entry.Entry;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.AgencyId;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What a quarter's whole result costs: an agency of 60 sub-kegiatan and 149 kelurahan, after one and after three years of
 * monthly reports. A server within this process, asked as its pages ask it.
 */
public final class QuarterBench {
    private static final int WARM = 400;
    private static final int MEASURED = 1000;
    private static final int AT_ONCE = 100;
    private static final long SEED = 20_240_630;
    private static final AgencyId AGENCY = new AgencyId(QuarterAgency.ID);

    private final ApplicationContext server;
    private final Random random = new Random(SEED);
    private long entries;

    private QuarterBench(ApplicationContext server) {
        this.server = server;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("lini-quarter-");
        Path pack = Files.createDirectories(folder.resolve("pack"));
        QuarterAgency.write(pack, Home.folder().resolve("deploy/packs/catalogue/forms"));
        ServerSettings settings = ServerSettings.sqlite(Files.createDirectories(folder.resolve("data")));
        try (ApplicationContext server = LiniServer.configure(
                        ApplicationContext.builder(), "sqlite", settings.properties())
                .start()) {
            QuarterBench bench = new QuarterBench(server);
            System.out.println("seed " + SEED);
            bench.imported(pack);
            bench.fill(QuarterAgency.months(QuarterAgency.YEAR, QuarterAgency.YEAR));
            bench.measure("1 year");
            bench.fill(QuarterAgency.months(QuarterAgency.YEAR - 2, QuarterAgency.YEAR - 1));
            bench.measure("3 years");
        } finally {
            Folders.delete(folder);
        }
    }

    private void imported(Path pack) {
        PackImport.Outcome outcome = server.getBean(PackImport.class).run(pack);
        if (!(outcome instanceof PackImport.Outcome.Imported)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private void fill(List<YearMonth> months) {
        Map<String, FormDefinition> forms = new TreeMap<>();
        server.getBean(Registry.class)
                .of(AGENCY)
                .forms()
                .all()
                .forEach(form -> forms.put(form.definition().id().value(), form.definition()));
        for (YearMonth month : months) {
            List<Entry> reports = QuarterAgency.reports(month, forms, random);
            for (int from = 0; from < reports.size(); from += AT_ONCE) {
                approve(reports.subList(from, Math.min(reports.size(), from + AT_ONCE)), forms);
            }
            entries += reports.size();
        }
    }

    private void approve(List<Entry> reports, Map<String, FormDefinition> forms) {
        List<Ledger.Turn> turns = new ArrayList<>();
        for (Entry entry : reports) {
            Contribution contribution =
                    Contribution.of(entry, forms.get(entry.form().value()));
            String slot = entry.form() + " " + entry.unit() + " " + entry.period();
            turns.add(new Ledger.Turn(entry.id().toString(), slot, Optional.empty(), Optional.of(contribution)));
        }
        server.getBean(Transactions.class).write(AGENCY.value(), () -> {
            server.getBean(Ledger.class).turn(AGENCY, turns);
            return true;
        });
    }

    private void measure(String name) {
        Achievements achievements = server.getBean(Achievements.class);
        for (int quarter : List.of(2, 4)) {
            Ask ask = Ask.now(QuarterAgency.ID, QuarterAgency.YEAR, quarter, "murni");
            Histogram times = new Histogram(3);
            for (int call = 0; call < WARM + MEASURED; call++) {
                long began = System.nanoTime();
                int figures =
                        achievements.figures(ask).orElseThrow().indicators().size();
                long took = System.nanoTime() - began;
                if (figures != 136) {
                    throw new IllegalStateException("not all figures: " + figures);
                }
                if (call >= WARM) {
                    times.recordValue(took / 1000);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d approved reports, quarter %d: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d calls)%n",
                    name,
                    entries,
                    quarter,
                    times.getValueAtPercentile(50) / 1000.0,
                    times.getValueAtPercentile(95) / 1000.0,
                    times.getValueAtPercentile(99) / 1000.0,
                    MEASURED);
        }
    }
}
