package id.lini.mobile.cli;

import id.lini.mobile.app.EnrolModel;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.SyncWords;
import id.lini.mobile.app.Words;
import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.HistoryQuery;
import id.lini.mobile.store.StoredEntry;
import id.lini.mobile.sync.SyncEngine;
import id.lini.mobile.sync.SyncReport;
import id.lini.mobile.vault.Pin;
import id.lini.mobile.vault.PinCost;
import id.lini.shared.entry.Entry;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.json.JsonFault;
import id.lini.shared.validation.Finding;
import id.lini.shared.work.Unit;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * One command of an officer: enrols, shows what is due, records, syncs. Answers in lines of words separated by tabs, so
 * that a script can read them.
 */
public final class OfficerCommand {
    private static final int USAGE = 2;
    private static final int LIMIT = 50;
    private static final String HELP = """
            enrol SERVER CODE [NAME]   become the officer that the code was issued for
            units                      the units that may be reported on
            forms                      the forms in force
            due                        what is due, late ones first
            record FORM UNIT PERIOD item[dim=member]=N ... field:NAME=TEXT reason:RULE=TEXT note=TEXT
            record --json FILE         the same from a file
            sync                       send what waits, fetch work and news
            history [STATE]            the latest entries and what became of them
            export FILE                everything unsent as one file for the office
            receive FILE               the receipts that the office gave for such a file
            """;

    private final Officer officer;
    private final Words words;
    private final PrintStream out;

    private OfficerCommand(Officer officer, Words words, PrintStream out) {
        this.officer = officer;
        this.words = words;
        this.out = out;
    }

    /**
     * Runs one command.
     *
     * @param folder the phone's folder
     * @param pin the officer's, at the first command the one to be
     * @return 0 when it was done, 1 when something stood against it, 2 when it was not understood
     */
    public static int run(
            Path folder,
            Pin pin,
            Clock clock,
            SyncTransport.Factory transports,
            List<String> arguments,
            PrintStream out) {
        try (Officer officer = Officer.open(folder, clock, transports, pin, PinCost.PHONE)) {
            return new OfficerCommand(officer, Words.in("id"), out).run(arguments);
        } catch (IllegalArgumentException | JsonFault e) {
            out.println(e.getMessage());
            return USAGE;
        } catch (IOException e) {
            out.println("cannot read or write " + e.getMessage());
            return 1;
        }
    }

    private int run(List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        if (command.equals("enrol") && rest.size() >= 2) {
            return enrol(rest);
        }
        if (!officer.enrolled()) {
            out.print(HELP);
            out.println("Not enrolled, or another PIN.");
            return USAGE;
        }
        return switch (command) {
            case "units" -> units();
            case "forms" -> forms();
            case "due" -> due();
            case "record" -> record(rest);
            case "sync" -> sync();
            case "history" -> history(rest);
            case "export" -> export(Path.of(one(rest)));
            case "receive" -> receive(Path.of(one(rest)));
            default -> {
                out.print(HELP);
                yield USAGE;
            }
        };
    }

    private int enrol(List<String> rest) {
        String name = rest.size() > 2 ? rest.get(2) : "Ponsel";
        EnrolmentResult result = officer.enrol(URI.create(rest.get(0)), rest.get(1), name);
        Optional<String> wrong = EnrolModel.say(result, words);
        out.println(wrong.orElseGet(
                () -> officer.grant().personName() + "\t" + officer.grant().role()));
        return wrong.isPresent() ? 1 : 0;
    }

    private int units() {
        for (Unit unit : officer.units()) {
            out.println(unit.id() + "\t" + unit.kind() + "\t" + unit.name() + "\t" + unit.area());
        }
        return 0;
    }

    private int forms() {
        for (FormDefinition form : officer.forms()) {
            out.println(form.id() + "\t" + form.version() + "\t" + words.say(form.title()));
        }
        return 0;
    }

    private int due() {
        for (HomeModel.Due due : new HomeModel(officer.session(), words).due()) {
            out.println(due.form().id() + "\t" + due.unit().id() + "\t" + due.period() + "\t"
                    + (due.late() ? words.say("home.late") : ""));
        }
        return 0;
    }

    private int record(List<String> rest) throws IOException {
        boolean file = rest.size() == 2 && rest.get(0).equals("--json");
        Report report = file ? Report.ofJson(Files.readAllBytes(Path.of(rest.get(1)))) : Report.ofWords(rest);
        Finished finished = officer.record(
                report.form(),
                report.unit(),
                report.period(),
                report.answers(),
                report.reasons(),
                report.note(),
                Optional.empty());
        if (finished instanceof Finished.Kept kept) {
            out.println(kept.entry());
            return 0;
        }
        List<Finding> against = finished instanceof Finished.Stopped stopped
                ? stopped.errors()
                : ((Finished.Unexplained) finished).warnings();
        for (Finding finding : against) {
            out.println(finding.code() + "\t" + finding.rule() + "\t" + finding.place() + "\t"
                    + words.say(finding.message()));
        }
        return 1;
    }

    private int sync() {
        SyncReport report = officer.sync();
        out.println(new SyncWords(words, officer.grant().zone()).say(report));
        return report.complete() ? 0 : 1;
    }

    private int history(List<String> rest) {
        HistoryQuery query = rest.isEmpty() ? HistoryQuery.ALL : HistoryQuery.in(rest.get(0));
        for (StoredEntry stored : officer.session()
                .store()
                .entries()
                .page(query, Optional.empty(), LIMIT)
                .entries()) {
            Entry entry = stored.entry();
            out.println(entry.id() + "\t" + entry.form() + "\t" + entry.unit() + "\t" + entry.period() + "\t"
                    + stored.state() + "\t" + stored.reason());
        }
        return 0;
    }

    private int export(Path file) throws IOException {
        Files.write(file, officer.session().sync().export());
        out.println(file);
        return 0;
    }

    private int receive(Path file) throws IOException {
        SyncEngine.Taken taken = officer.session().sync().receive(Files.readAllBytes(file));
        out.println(taken.accepted() + taken.refused());
        return 0;
    }

    private static String one(List<String> rest) {
        if (rest.size() != 1) {
            throw new IllegalArgumentException("FILE");
        }
        return rest.get(0);
    }
}
