package id.lini.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Crawl;
import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import id.lini.deploy.stage.Check;
import id.lini.deploy.stage.Chromium;
import id.lini.deploy.stage.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demonstration: Kota Pekalongan's printed figures of the second quarter of 2024 come out of signed reports. */
@Tag("slow")
class DemoTest {
    private static final int MINUTES = 8;

    @TempDir
    Path folder;

    @Test
    void theFiguresAreThoseTheAgencyPrintedAtTheFirstAndAtEveryLaterStartAndEveryPageOpens()
            throws IOException, InterruptedException {
        String first = demo();
        String again = demo();

        assertThat(first).contains("771 of 771").contains(Printed.ALL.size() + " figures are as printed");
        assertThat(first)
                .contains("12 reports sent, 1 returned")
                .contains("needs two approvals: 1 reports are approved at level 1 and wait for penyelia-kota")
                .contains("named who answers for 7 sub-kegiatan")
                .contains("cause and follow-up for 3 sub-kegiatan")
                .contains("The first quarter of 2024 closed by the planner and signed off");
        assertThat(again).contains("is started again").contains(Printed.ALL.size() + " figures are as printed");
        everyPageOpens();
    }

    /** What is not seen by opening pages alone. */
    private static void whatTheDemonstrationLeavesStandsOnItsPages(ServerProcess server) {
        Browser second = signedIn(server, "penyelia-kota");
        assertThat(second.open("/tinjau").text()).contains("1 di tingkat 2, sudah disetujui tingkat 1");
        Browser planner = signedIn(server, "perencana");
        String all = "/capaian?year=2024&quarter=2&depth=sub_kegiatan";
        assertThat(planner.open(all).text()).contains("Semua penanggung jawab", "Bagus Wicaksono (contoh)");
        assertThat(planner.open(all + "&owner=keuangan").links("/capaian/indikator/1.06.01.2.02.000"))
                .as("of keuangan alone")
                .isNotEmpty();
        assertThat(planner.open(all + "&owner=keuangan").links("/capaian/indikator/2.14."))
                .isEmpty();
    }

    private static Browser signedIn(ServerProcess server, String login) {
        Browser browser = new Browser(server.address());
        browser.signIn(login, Accounts.read(Home.pekalongan()).all().get(0).password());
        return browser;
    }

    /** Every page that any of the accounts reaches by links; one of each kind is looked at in the browser. */
    private void everyPageOpens() {
        ServerSettings settings = ServerSettings.sqlite(folder.resolve("demo").resolve("server"));
        Map<String, SortedMap<String, String>> kinds = new TreeMap<>();
        try (ServerProcess server = ServerProcess.start(settings)) {
            whatTheDemonstrationLeavesStandsOnItsPages(server);
            for (Accounts.Account account : Accounts.read(Home.pekalongan()).all()) {
                Browser browser = new Browser(server.address());
                browser.signIn(account.login(), account.password());
                List<Crawl.Visit> visits = Crawl.from(browser);
                assertThat(visits)
                        .as(account.login())
                        .hasSizeGreaterThan(5)
                        .allSatisfy(visit -> assertThat(visit.status())
                                .as("%s opens %s", account.login(), visit.link())
                                .isEqualTo(200));
                visits.stream()
                        .filter(Crawl.Visit::html)
                        .forEach(visit -> kinds.computeIfAbsent(kind(visit.link()), kind -> new TreeMap<>())
                                .putIfAbsent(account.login(), visit.link()));
            }
            everyKindIsFitForEveryWindow(server, kinds);
        }
    }

    /** Pages of one person or one form are of the kind of any other's. */
    private static String kind(String link) {
        String kind = Crawl.kind(link).replaceAll("/formulir/(?!baru)[^/]+", "/formulir/*");
        for (Accounts.Account account : Accounts.read(Home.pekalongan()).all()) {
            kind = kind.replaceAll("/" + account.login() + "$", "/*");
        }
        return kind;
    }

    private static void everyKindIsFitForEveryWindow(
            ServerProcess server, Map<String, SortedMap<String, String>> kinds) {
        String password = Accounts.read(Home.pekalongan()).all().get(0).password();
        SoftAssertions all = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (Chromium.Size size : Chromium.Size.values()) {
                Map<String, Visitor> people = new TreeMap<>();
                kinds.forEach((kind, links) -> {
                    Visitor visitor = people.computeIfAbsent(
                            links.firstKey(),
                            login -> Visitor.signedIn(chromium, size, server.address(), login, password));
                    visitor.open(links.get(links.firstKey()));
                    all.check(() -> new Check(visitor, size)
                            .page("semua" + kind.replace('/', '-').replace("*", "x")));
                });
                people.forEach((login, visitor) -> all.assertThat(visitor.complaints())
                        .as("%s at %s: what the browser complains about", login, size)
                        .isEmpty());
                people.values().forEach(Visitor::close);
            }
        }
        all.assertAll();
    }

    private String demo() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlini.home=" + Home.folder(),
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName()));
        command.addAll(Arrays.asList(folder.resolve("demo").toString(), "--check"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
