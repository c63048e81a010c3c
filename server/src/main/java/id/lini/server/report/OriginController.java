package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.intake.EntryReader;
import id.lini.server.intake.EntryRecord;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.jws.Sha256;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries behind a cell, and what proves one. */
@Controller("/capaian")
@Produces(MediaType.TEXT_HTML)
@Secured("ORIGINS_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OriginController {
    private static final int MOST_MONTHS = 120;

    private final Pages pages;
    private final Achievements achievements;
    private final EntryReader entries;
    private final EntryMaker maker;
    private final Registry registry;
    private final SensitiveCells cells;
    private final Clock clock;

    OriginController(
            Pages pages,
            Achievements achievements,
            EntryReader entries,
            EntryMaker maker,
            Registry registry,
            SensitiveCells cells,
            Clock clock) {
        this.pages = pages;
        this.achievements = achievements;
        this.entries = entries;
        this.maker = maker;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    /** An entry in the list behind a cell. */
    public record Line(String id, String period, String officer, String received) {}

    /**
     * The entries that count for a unit on a form in a month; a single one is shown at once.
     *
     * @param until the last month where several are asked
     */
    @Get("/asal")
    HttpResponse<?> origin(
            HttpRequest<?> request,
            @QueryValue String form,
            @QueryValue String unit,
            @QueryValue String month,
            @QueryValue Optional<String> until) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        YearMonth when = month(month);
        YearMonth last = until.map(OriginController::month).orElse(when);
        FormId formId = formId(form);
        UnitId unitId = unitId(unit);
        if (sensitive(reader, registers).hides(formId, unitId)) {
            throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
        }
        List<EntryId> ids = Stream.iterate(when, each -> !each.isAfter(last), each -> each.plusMonths(1))
                .limit(MOST_MONTHS)
                .flatMap(each -> achievements.entries(reader.agency().value(), form, unit, each).stream())
                .distinct()
                .toList();
        if (ids.size() == 1) {
            return HttpResponse.seeOther(URI.create("/capaian/laporan/" + ids.get(0)));
        }
        List<Line> lines = entries.find(reader.agency(), ids).stream()
                .sorted(Comparator.comparing(EntryRecord::period))
                .map(entry -> new Line(
                        entry.id().toString(),
                        format.period(entry.period()),
                        registers.nameOf(entry.person()),
                        format.moment(entry.receivedAt())))
                .toList();
        return pages.show(
                request,
                "report/origin",
                Map.of(
                        "form",
                        new MeasureWords(registers.forms(), format).form(formId),
                        "unit",
                        registers.unit(unitId).map(ReportingUnit::name).orElse(unit),
                        "month",
                        last.equals(when) ? format.month(when) : format.month(when) + " – " + format.month(last),
                        "lines",
                        lines));
    }

    /** What an entry says and what proves it, checked now. */
    @Get("/laporan/{entry}")
    HttpResponse<?> entry(HttpRequest<?> request, String entry) {
        SignedIn reader = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        EntryRecord record = maker.find(reader.agency(), entryId(entry))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, entry));
        if (sensitive(reader, registers).hides(record.form(), record.unit())) {
            throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
        }
        return pages.show(
                request,
                "report/entry",
                Map.of("entry", maker.make(reader.agency(), record, registers, pages.format(request))));
    }

    /** A photo of an entry, for whoever may see the entry. */
    @Get(uri = "/laporan/{entry}/foto/{hash}", produces = MediaType.IMAGE_JPEG)
    byte[] photo(HttpRequest<?> request, String entry, String hash) {
        SignedIn reader = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        EntryRecord record = maker.find(reader.agency(), entryId(entry))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, entry));
        if (sensitive(reader, registers).hides(record.form(), record.unit())) {
            throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
        }
        return maker.photo(reader.agency(), record.id(), hash(hash))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, hash));
    }

    private SensitiveForms sensitive(SignedIn reader, RegistrySnapshot registers) {
        return new SensitiveForms(registers, reader.person(), registers.today(clock), cells);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    private static FormId formId(String text) {
        try {
            return new FormId(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    private static UnitId unitId(String text) {
        try {
            return new UnitId(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    private static Sha256 hash(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    private static EntryId entryId(String text) {
        try {
            return EntryId.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }
}
