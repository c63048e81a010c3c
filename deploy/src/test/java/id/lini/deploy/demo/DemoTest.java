package id.lini.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Crawl;
import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
                .contains("cause and follow-up for 3 sub-kegiatan")
                .contains("The first quarter of 2024 closed by the planner and signed off");
        assertThat(again).contains("is started again").contains(Printed.ALL.size() + " figures are as printed");
        everyPageOpens();
    }

    private void everyPageOpens() {
        ServerSettings settings = ServerSettings.sqlite(folder.resolve("demo").resolve("server"));
        try (ServerProcess server = ServerProcess.start(settings)) {
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
            }
        }
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
