package id.lini.server.formdesk;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.forms.FormCatalogue;
import id.lini.server.forms.FormReviews;
import id.lini.server.forms.KnownForm;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.Role;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an administrator does with forms. */
@Singleton
final class FormDesk {
    /** Longer than any form of the catalogue by far. */
    static final int LONGEST = 200_000;

    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\\d+");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"[^\"]*\"");
    private static final Pattern FROM = Pattern.compile("\"validFrom\"\\s*:\\s*\"[^\"]*\"");
    private static final Pattern UNTIL = Pattern.compile(",\\s*\"validUntil\"\\s*:\\s*\"[^\"]*\"");

    private final Registry registry;
    private final RegistryEdits edits;
    private final FormReviews reviews;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    FormDesk(
            Registry registry,
            RegistryEdits edits,
            FormReviews reviews,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.registry = registry;
        this.edits = edits;
        this.reviews = reviews;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A definition that was looked at: what is wrong with it, or the form. */
    record Looked(Optional<KnownForm> form, List<Label> faults, List<Label> remarks) {
        boolean fit() {
            return form.isPresent() && faults.isEmpty();
        }
    }

    FormCatalogue forms(SignedIn who) {
        return registry.of(who.agency()).forms();
    }

    KnownForm find(SignedIn who, String id, int version) {
        return forms(who).find(id(id), version).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    private static FormId id(String text) {
        try {
            return new FormId(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    /** The text to begin the next version with: as the latest, from the first day of the next month. */
    String next(SignedIn who, String id) {
        KnownForm latest = latest(who, id);
        String text = replaced(
                VERSION, latest.text(), "\"version\": " + (latest.definition().version() + 1));
        return replaced(FROM, UNTIL.matcher(text).replaceAll(""), "\"validFrom\": \"" + monthAfter(who) + '"');
    }

    /** The text to begin a form of one's own with: as another, under a name to be changed. */
    String own(SignedIn who, String like) {
        String text = replaced(ID, latest(who, like).text(), "\"id\": \"formulir-sendiri\"");
        String first = replaced(VERSION, UNTIL.matcher(text).replaceAll(""), "\"version\": 1");
        return replaced(FROM, first, "\"validFrom\": \"" + monthAfter(who) + '"');
    }

    private KnownForm latest(SignedIn who, String id) {
        return forms(who).latest(id(id)).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    private LocalDate monthAfter(SignedIn who) {
        return registry.of(who.agency()).today(clock).plusMonths(1).withDayOfMonth(1);
    }

    /** The first only: the outermost object begins with these. */
    private static String replaced(Pattern member, String text, String by) {
        return member.matcher(text).replaceFirst(Matcher.quoteReplacement(by));
    }

    /** Looks at a definition; everything that is wrong is told. */
    Looked look(SignedIn who, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return refused(new Label("Tulis definisi formulirnya", "Write the definition of the form"));
        }
        try {
            KnownForm form = new KnownForm(text);
            return new Looked(Optional.of(form), faults(who, form), remarks(who, form));
        } catch (JsonFault fault) {
            return refused(new Label(
                    "Definisi tidak terbaca: " + fault.getMessage(),
                    "The definition cannot be read: " + fault.getMessage()));
        }
    }

    private static Looked refused(Label fault) {
        return new Looked(Optional.empty(), List.of(fault), List.of());
    }

    private List<Label> faults(SignedIn who, KnownForm form) {
        FormDefinition definition = form.definition();
        Optional<FormDefinition> latest = forms(who).latest(definition.id()).map(KnownForm::definition);
        int next = latest.map(FormDefinition::version).orElse(0) + 1;
        List<Label> faults = new ArrayList<>();
        if (definition.version() != next) {
            faults.add(new Label(
                    "Versi berikutnya dari " + definition.id() + " adalah " + next,
                    "The next version of " + definition.id() + " is " + next));
        }
        latest.filter(before -> !definition.validFrom().isAfter(before.validFrom()))
                .ifPresent(before -> faults.add(new Label(
                        "validFrom harus sesudah " + before.validFrom() + ", awal versi sebelumnya",
                        "validFrom must be after " + before.validFrom() + ", where the version before begins")));
        return faults;
    }

    /** What is allowed, but may be a slip. */
    private List<Label> remarks(SignedIn who, KnownForm form) {
        RegistrySnapshot registers = registry.of(who.agency());
        Set<String> kinds = registers.units().stream().map(ReportingUnit::kind).collect(Collectors.toSet());
        List<Label> remarks = new ArrayList<>();
        form.definition().unitKinds().stream()
                .filter(kind -> !kinds.contains(kind))
                .sorted()
                .forEach(kind -> remarks.add(
                        new Label("Belum ada unit berjenis " + kind, "There is no unit of the kind " + kind + " yet")));
        if (form.definition().validFrom().isBefore(registers.today(clock))) {
            remarks.add(new Label(
                    "Berlaku sejak hari yang sudah lewat: laporan untuk hari-hari itu dapat memakai dua versi",
                    "In force from a day in the past: reports for those days may be of two versions"));
        }
        return remarks;
    }

    /** The forms whose reports need two approvals. */
    Set<FormId> twoLevels(SignedIn who) {
        return reviews.second(who.agency());
    }

    /**
     * Says how many approvals a form needs from now on: of all its versions, and of reports that are not approved yet.
     *
     * @throws ApiProblem NOT_FOUND for a form that is not known, REQUEST_INVALID for another number than 1 or 2
     */
    void levels(SignedIn who, String id, String levels) {
        FormId form = latest(who, id).definition().id();
        if (!levels.equals("1") && !levels.equals("2")) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "levels");
        }
        transactions.write(who.agency().value(), () -> {
            reviews.set(who.agency(), form, Integer.parseInt(levels));
            audit.record(who.agency(), who.person().value(), AuditAction.FORM_LEVELS, form.value(), levels);
            return true;
        });
    }

    /** How many units that fill a form nobody or one person supervises: nobody could approve there a second time. */
    int withoutSecond(SignedIn who, KnownForm form) {
        RegistrySnapshot registers = registry.of(who.agency());
        LocalDate today = registers.today(clock);
        FormDefinition definition = form.definition();
        Set<PersonId> supervisors = registers.assignments().stream()
                .filter(each -> each.role() == Role.SUPERVISOR && each.holdsOn(today))
                .map(Assignment::person)
                .collect(Collectors.toSet());
        return Math.toIntExact(registers.units().stream()
                .filter(unit -> definition.unitKinds().contains(unit.kind()) && unit.existsIn(Period.day(today)))
                .filter(unit -> supervisors.stream()
                                .filter(person -> registers.supervises(person, unit.id(), definition.id(), today))
                                .limit(2)
                                .count()
                        < 2)
                .count());
    }

    /** Stores it; the version before ends the day before. */
    void store(SignedIn who, KnownForm form) {
        edits.addForm(who.agency(), who.person(), form);
    }

    /** Ends a version after a day; its reports stay. */
    void end(SignedIn who, KnownForm form, LocalDate last) {
        edits.endForm(who.agency(), who.person(), form, last);
    }
}
