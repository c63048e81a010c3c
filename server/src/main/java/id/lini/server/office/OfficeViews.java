package id.lini.server.office;

import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Entries and subjects in the words of a reader. */
final class OfficeViews {
    private static final Label YEAR = new Label("Tahun ", "Year ");

    private final RegistrySnapshot registers;
    private final PageFormat format;

    OfficeViews(RegistrySnapshot registers, PageFormat format) {
        this.registers = registers;
        this.format = format;
    }

    /** Where a subject is entered. */
    static String link(Subject subject) {
        String path = subject.kind() == OfficeKind.BOOKING ? "/isian/anggaran/" : "/isian/nilai/";
        String component = subject.component().isEmpty() ? "" : "&component=" + encoded(subject.component());
        return path + encoded(subject.id()) + "?year=" + subject.year() + component;
    }

    SubjectLine subject(Subject subject, List<OfficeEntry> heads, List<OfficeRecord.Said> said) {
        return new SubjectLine(
                subject.kind(),
                link(subject),
                subject.label(),
                subject.name(),
                subject.nodeName(),
                subject.unit(),
                said.stream()
                        .filter(each -> each.kind() == subject.kind()
                                && each.subject().equals(subject.id())
                                && each.component().equals(subject.component()))
                        .reduce((one, later) -> later)
                        .map(each -> period(each.period(), subject.year()) + ": " + value(subject, each.value()))
                        .orElse(""),
                heads.stream()
                        .filter(entry -> entry.place().subject().equals(subject.id())
                                && entry.place().kind() == subject.kind()
                                && entry.place().component().equals(subject.component()))
                        .sorted(Comparator.comparing(entry -> entry.place().period()))
                        .map(entry -> entry(subject, entry))
                        .toList());
    }

    EntryLine entry(Subject subject, OfficeEntry entry) {
        Evidence evidence = entry.evidence();
        return new EntryLine(
                entry.id(),
                link(subject),
                subject.label(),
                subject.name(),
                subject.nodeName(),
                period(entry.place().period(), entry.place().year()),
                value(subject, entry.value()),
                subject.steps().isEmpty() ? subject.unit() : "",
                entry.state(),
                evidence.kind() + " " + evidence.number() + " · " + format.day(evidence.dated()),
                evidence.file(),
                evidence.sha256(),
                entry.note(),
                registers.nameOf(entry.enteredBy()) + " · " + format.moment(entry.enteredAt()),
                entry.decision()
                        .map(decision -> registers.nameOf(decision.by()) + " · " + format.moment(decision.at()))
                        .orElse(""),
                entry.decision().map(Decision::reason).orElse(""));
    }

    String period(String period, int year) {
        if (period.equals("year")) {
            return format.text(YEAR) + year;
        }
        return period.startsWith("q")
                ? format.quarter(period.charAt(1) - '0', year)
                : Periods.month(period).map(format::month).orElse(period);
    }

    /** The periods that can be chosen, with their names. */
    List<Map.Entry<String, String>> periods(Subject subject) {
        return Periods.of(subject.kind(), subject.year()).stream()
                .map(period -> Map.entry(period, period(period, subject.year())))
                .toList();
    }

    String value(Subject subject, String value) {
        return subject.steps().isEmpty() ? format.number(new BigDecimal(value)) : subject.written(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
