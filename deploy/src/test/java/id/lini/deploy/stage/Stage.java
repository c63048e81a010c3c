package id.lini.deploy.stage;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Page;
import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import id.lini.mobile.app.Officer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as its users start it, with the pack of Kota Pekalongan, and the people around it. */
public final class Stage implements AutoCloseable {
    private static final String PASSWORD = "peragaan-2024";
    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\\b");

    private final Path folder;
    private final ServerSettings settings;
    private final List<Officer> officers = new ArrayList<>();
    private ServerProcess server;

    private Stage(Path folder, ServerSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.server = ServerProcess.start(settings);
    }

    public static Stage open(Kind kind) {
        try {
            Path folder = Files.createTempDirectory("lini-stage-");
            // A slow machine must not turn an answer into the page of a job.
            ServerSettings settings = kind.in(folder.resolve("server")).with("LINI_JOB_PATIENCE", "60s");
            ServerProcess.command(settings, "import", Home.pekalongan().toString());
            return new Stage(folder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return server.address();
    }

    /** The server dies as in a power cut and is started again. */
    public void killAndStart() {
        server.kill();
        server = ServerProcess.start(settings);
    }

    /** A browser with this account signed in. */
    public Browser signedIn(String login) {
        Browser browser = new Browser(address());
        browser.signIn(login, PASSWORD);
        return browser;
    }

    /** A code for a person, issued by the administrator at the page. */
    public String code(String person) {
        Browser administrator = signedIn("admin");
        Page page = administrator.open("/atur/" + person);
        Matcher code = CODE.matcher(
                administrator.send(page.form("/atur/" + person + "/kode")).text());
        if (!code.find()) {
            throw new IllegalStateException("no code for " + person);
        }
        return code.group();
    }

    /** A phone of this person, enrolled, with units and forms. */
    public Officer officer(String person) {
        Officer officer = newPhone(person);
        officer.enrol(address(), code(person), "Ponsel " + person);
        officer.sync();
        return officer;
    }

    /** A phone nobody has enrolled yet. */
    public Officer newPhone(String name) {
        Officer officer =
                Officer.open(folder.resolve("phones").resolve(name + "-" + officers.size()), Clock.systemUTC());
        officers.add(officer);
        return officer;
    }

    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        officers.forEach(Officer::close);
        server.close();
    }
}
