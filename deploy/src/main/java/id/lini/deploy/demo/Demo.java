package id.lini.deploy.demo;

import id.lini.deploy.run.Home;
import id.lini.deploy.run.ServerProcess;
import id.lini.deploy.run.ServerSettings;
import id.lini.shared.id.FormId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The main job, played: officers' counts of January to June 2024 sent from phones, approved on pages, and read as
 * figures, by real client code over real HTTP.
 */
public final class Demo {
    private static final int USUAL_PORT = 8080;
    private static final FormId LATER_FORM = new FormId("pengendalian-lapangan");
    private static final int LATER_OFFICERS = 12;
    private static final String SECOND_SUPERVISOR = "penyelia-kota";
    private static final String WHOLE_CITY = "33.75";

    private final Options options;
    private final Voice voice;
    private final DemoFolder folder;
    private final Path pack = Home.pekalongan();
    private final Accounts accounts = Accounts.read(pack);

    private Demo(Options options, Voice voice) {
        this.options = options;
        this.voice = voice;
        this.folder = new DemoFolder(options.folder());
    }

    /** Plays it; see {@code deploy/demo --help}. */
    public static void main(String[] args) throws Exception {
        System.exit(play(args));
    }

    /**
     * Plays it within this process.
     *
     * @return 0 when all went as it should
     */
    public static int play(String... args) throws IOException, InterruptedException {
        Voice voice = new Voice(System.out, System.getenv());
        Options options;
        try {
            options = Options.read(args);
        } catch (IllegalArgumentException e) {
            voice.say("usage");
            return 2;
        }
        return new Demo(options, voice).run();
    }

    private int run() throws IOException, InterruptedException {
        boolean again = folder.complete() && !options.fresh();
        Optional<Integer> phonesAsk = again ? folder.port() : Optional.empty();
        ServerSettings settings = settings(phonesAsk);
        if (again) {
            voice.say("again", folder.path());
        } else {
            folder.begin();
            voice.say("importing", pack);
            ServerProcess.command(settings, "import", pack.toString());
        }
        voice.say("starting", folder.server());
        try (ServerProcess server = ServerProcess.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            BigDecimal seconds =
                    BigDecimal.valueOf(server.startTime().toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
            voice.say("started", seconds.toPlainString());
            if (!again) {
                play(server);
                folder.markComplete(server.address().getPort());
            }
            phonesAsk
                    .filter(port -> port != server.address().getPort())
                    .ifPresent(port -> voice.say("phones.elsewhere", String.valueOf(port)));
            return show(server);
        }
    }

    /** Where the phones were enrolled, if that is free: a phone keeps the address of its server. */
    private ServerSettings settings(Optional<Integer> phonesAsk) {
        ServerSettings settings = ServerSettings.sqlite(folder.server());
        Optional<Integer> wanted = options.port()
                .or(() -> phonesAsk.filter(ServerSettings::isFree))
                .or(() -> options.check() ? Optional.empty() : usualPort());
        return wanted.map(settings::on).orElse(settings);
    }

    private static Optional<Integer> usualPort() {
        return Optional.of(USUAL_PORT).filter(ServerSettings::isFree);
    }

    private void play(ServerProcess server) throws IOException {
        try (Field field = new Field(FieldSplit.read(pack.resolve("field")).repeated(options.halves()), folder)) {
            enrol(server, field);
            List<Supervisor> supervisors = accounts.with("SUPERVISOR").stream()
                    .map(account -> new Supervisor(server.address(), account))
                    .toList();
            long total = 0;
            for (YearMonth month : field.months()) {
                int sent = field.send(month);
                int approved =
                        supervisors.stream().mapToInt(Supervisor::approveAll).sum();
                total += sent;
                voice.say("month", voice.month(month), sent, field.people().size(), approved, total);
            }
            voice.say("learnt", total, field.approved());
            leaveWork(field, supervisors);
            // only now: the reports that make the printed figures were approved once, and stay so
            administrator(server).secondLevel(LATER_FORM, SECOND_SUPERVISOR, WHOLE_CITY);
            voice.say("second", LATER_FORM, supervisors.get(0).approveFirst(), SECOND_SUPERVISOR);
        }
        Office office = new Office(
                server.address(),
                accounts.with("PLANNER").get(0),
                accounts.with("HEAD").get(0));
        voice.say("owners", office.nameOwners());
        voice.say("explained", office.explain());
        office.close();
        voice.say("closed", voice.text("first.quarter"));
    }

    /** So that whoever opens the pages finds something to review, and an officer something returned. */
    private void leaveWork(Field field, List<Supervisor> supervisors) {
        int sent = field.sendNext(LATER_FORM, LATER_OFFICERS);
        int returned = supervisors.get(0).returnOne();
        voice.say(
                "later",
                voice.month(field.months().get(field.months().size() - 1).plusMonths(1)),
                sent,
                returned);
    }

    private void enrol(ServerProcess server, Field field) {
        Administrator administrator = administrator(server);
        int enrolled = 0;
        for (String person : field.people()) {
            field.enrol(server.address(), person, administrator.issueCode(person));
            enrolled++;
            if (enrolled % 10 == 0 || enrolled == field.people().size()) {
                voice.say("enrolling", enrolled, field.people().size());
            }
        }
    }

    private Administrator administrator(ServerProcess server) {
        return new Administrator(
                server.address(), accounts.with("ADMINISTRATOR").get(0));
    }

    private int show(ServerProcess server) throws InterruptedException {
        Figures figures = Figures.read(server.address(), accounts.with("OFFICE").get(0));
        figures.print(voice);
        voice.say("synthetic");
        if (options.check()) {
            long different = figures.different();
            if (different == 0) {
                voice.say("check.good", figures.count());
            } else {
                voice.say("check.bad", different, figures.count());
            }
            return different == 0 ? 0 : 1;
        }
        voice.line("");
        voice.say("address", server.address());
        voice.say("accounts", accounts.all().get(0).password());
        for (Accounts.Account account : accounts.all()) {
            String roles = account.roles().stream()
                    .map(role -> voice.text("role." + role))
                    .collect(Collectors.joining("; "));
            voice.line("  " + voice.text("account", account.login(), roles));
        }
        openPhone();
        voice.say("stop");
        server.await();
        return 0;
    }

    private void openPhone() {
        Map<String, String> environment = System.getenv();
        String person = "plkb-01";
        if (options.app() && environment.containsKey("DISPLAY")) {
            PhoneWindow.open(folder.phone(person));
            voice.say("phone", person);
        } else if (options.app()) {
            voice.say("phone.none");
        }
    }
}
