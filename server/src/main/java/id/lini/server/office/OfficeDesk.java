package id.lini.server.office;

import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of office entry show. */
@Singleton
final class OfficeDesk {
    private final Subjects subjects;
    private final OfficeRecord record;
    private final EvidenceFiles files;
    private final Transactions transactions;
    private final Registry registry;
    private final Clock clock;

    OfficeDesk(
            Subjects subjects,
            OfficeRecord record,
            EvidenceFiles files,
            Transactions transactions,
            Registry registry,
            Clock clock) {
        this.subjects = subjects;
        this.record = record;
        this.files = files;
        this.transactions = transactions;
        this.registry = registry;
        this.clock = clock;
    }

    /** The subject of a page's address. */
    Subject subject(SignedIn who, int year, OfficeKind kind, String id, String component) {
        return subjects.find(who.agency().value(), year, kind, id, component)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    /** The entry of a page's address, with its subject. */
    Map.Entry<Subject, OfficeEntry> entry(SignedIn who, String id) {
        OfficeEntry entry = transactions
                .read(() -> record.find(who.agency().value(), id))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
        Place place = entry.place();
        return Map.entry(subject(who, place.year(), place.kind(), place.subject(), place.component()), entry);
    }

    /** A document that proves an entry of the reader's agency. */
    EvidenceFiles.Stored file(SignedIn who, String sha256) {
        String agency = who.agency().value();
        return transactions
                .read(() -> record.proves(agency, sha256)
                        ? files.find(agency, sha256)
                        : Optional.<EvidenceFiles.Stored>empty())
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, sha256));
    }

    /** All of a year that the reader may enter, and what waits. */
    Map<String, Object> year(SignedIn who, Optional<Integer> asked, Narrowing narrowing, PageFormat format) {
        String agency = who.agency().value();
        List<Integer> years = subjects.years(agency);
        int year = asked.filter(years::contains)
                .orElseGet(() -> years.stream()
                        .findFirst()
                        .orElse(clock.instant().atZone(who.zone()).getYear()));
        OfficeViews views = views(who, format);
        List<Subject> all = subjects.of(agency, year);
        List<OfficeEntry> heads = transactions.read(() -> record.heads(agency, year));
        List<OfficeRecord.Said> said = transactions.read(() -> record.said(agency, year));
        List<SubjectLine> lines = all.stream()
                .filter(subject -> Office.mayEnter(who, subject) && narrowing.names(subject))
                .map(subject -> views.subject(subject, heads, said))
                .filter(narrowing::takes)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        model.put("years", years);
        model.put("narrowing", narrowing);
        model.put("choices", Narrowing.Which.values());
        model.put("values", of(OfficeKind.VALUE, lines));
        model.put("money", of(OfficeKind.BOOKING, lines));
        model.put(
                "waiting",
                heads.stream()
                        .filter(OfficeEntry::open)
                        .flatMap(entry -> of(all, entry).stream().map(subject -> views.entry(subject, entry)))
                        .toList());
        return model;
    }

    private static List<SubjectLine> of(OfficeKind kind, List<SubjectLine> lines) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** One subject with its form and its history. */
    Map<String, Object> form(SignedIn who, Subject subject, Draft draft, List<FieldFault> faults, PageFormat format) {
        OfficeViews views = views(who, format);
        List<OfficeEntry> history = transactions.read(
                () -> record.of(who.agency().value(), subject.year(), subject.kind(), subject.id()).stream()
                        .filter(entry -> entry.place().component().equals(subject.component()))
                        .toList());
        Optional<OfficeEntry> head = history.stream()
                .filter(entry -> entry.place().period().equals(draft.period())
                        && entry.mendedBy().isEmpty())
                .findFirst();
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject);
        model.put("line", views.subject(subject, List.of(), List.of()));
        model.put("action", OfficeViews.link(subject));
        model.put("periods", views.periods(subject));
        model.put("period", views.period(draft.period(), subject.year()));
        model.put("draft", draft);
        model.put("before", head.map(OfficeEntry::id).orElse(""));
        model.put("head", head.map(entry -> views.entry(subject, entry)));
        model.put("may", Office.mayEnter(who, subject));
        model.put(
                "history",
                history.stream().map(entry -> views.entry(subject, entry)).toList());
        Map<String, String> byField = new HashMap<>();
        faults.forEach(fault -> byField.putIfAbsent(fault.field(), format.text(fault.text())));
        model.put("faults", byField);
        return model;
    }

    /** One entry with what the reader may do. */
    Map<String, Object> entry(SignedIn who, Subject subject, OfficeEntry entry, String problem, PageFormat format) {
        Map<String, Object> model = new HashMap<>();
        model.put("entry", views(who, format).entry(subject, entry));
        model.put("open", entry.open());
        model.put("own", entry.enteredBy().equals(who.person()));
        model.put("may", entry.open() && Office.mayDecide(who, subject, entry));
        model.put("image", files(who, entry).type().startsWith("image/"));
        model.put("problem", problem);
        return model;
    }

    /** How many entries wait for somebody else's decision than who made them. */
    long waitingFor(SignedIn who) {
        List<OfficeEntry> waiting =
                transactions.read(() -> record.waiting(who.agency().value()));
        return waiting.stream()
                .filter(entry -> !entry.enteredBy().equals(who.person()))
                .count();
    }

    private EvidenceFiles.Stored files(SignedIn who, OfficeEntry entry) {
        return file(who, entry.evidence().sha256());
    }

    private static Optional<Subject> of(List<Subject> all, OfficeEntry entry) {
        return all.stream()
                .filter(subject -> subject.at(entry.place().period()).equals(entry.place()))
                .findFirst();
    }

    private OfficeViews views(SignedIn who, PageFormat format) {
        return new OfficeViews(registry.of(who.agency()), format);
    }
}
