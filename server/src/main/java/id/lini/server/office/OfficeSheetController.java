package id.lini.server.office;

import id.lini.server.pack.NumberLocale;
import id.lini.server.pack.PackFault;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Office entry as a workbook: a blank one to take away, and a filled one with one document that proves all of it. */
@Controller("/isian/lembar")
@Secured("OFFICE_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OfficeSheetController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final Office office;
    private final Subjects subjects;

    OfficeSheetController(Pages pages, Office office, Subjects subjects) {
        this.pages = pages;
        this.office = office;
        this.subjects = subjects;
    }

    /** The form, for what the reader may enter of a year. */
    @Get
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue int year) {
        return pages.show(request, "office/sheet", Map.of("year", year, "faults", List.of()));
    }

    /** A blank workbook. */
    @Get("/kosong.xlsx")
    HttpResponse<?> blank(HttpRequest<?> request, @QueryValue int year) {
        return HttpResponse.ok(new OfficeSheet(mine(SignedIn.of(request), year)).blank())
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"isian-" + year + ".xlsx\"");
    }

    /** Enters every filled row of the workbook {@code sheet}, proved by {@code file}, or none. */
    @Secured("OFFICE_ENTER")
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> enter(
            HttpRequest<?> request,
            @QueryValue int year,
            @Nullable @Part("sheet") CompletedFileUpload sheet,
            @Nullable @Part("file") CompletedFileUpload file) {
        SignedIn who = SignedIn.of(request);
        PageFormat format = pages.format(request);
        NumberLocale numbers = format.locale().equals(Locale.ENGLISH) ? NumberLocale.PLAIN : NumberLocale.ID;
        OfficeSheet table = new OfficeSheet(mine(who, year));
        Draft.Sent sent = Uploads.sent(sheet).orElse(new Draft.Sent("", new byte[0]));
        List<Office.Row> rows = table.read(sent, Uploads.sent(file), numbers);
        List<PackFault> faults = new ArrayList<>(table.faults());
        if (faults.isEmpty()) {
            office.enterAll(who, rows, numbers).forEach(fault -> faults.add(OfficeSheet.place(fault)));
        }
        if (faults.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/isian?year=" + year));
        }
        List<Map<String, String>> lines = faults.stream()
                .map(fault -> Map.of(
                        "place", format.text(fault.place()),
                        "what", format.text(fault.what()),
                        "mend", format.text(fault.mend())))
                .toList();
        return pages.into(
                HttpResponse.unprocessableEntity(), request, "office/sheet", Map.of("year", year, "faults", lines));
    }

    private List<Subject> mine(SignedIn who, int year) {
        return subjects.of(who.agency().value(), year).stream()
                .filter(subject -> Office.mayEnter(who, subject))
                .toList();
    }
}
