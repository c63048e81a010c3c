package id.lini.server.web.admin;

import id.lini.server.enrolment.Device;
import id.lini.server.enrolment.Devices;
import id.lini.server.intake.Incident;
import id.lini.server.intake.Incidents;
import id.lini.server.intake.ReceivedBatches;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.KeyId;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All phones: who has them, when they were heard of last, which batches came and which numbers were refused. */
@Controller("/atur/ponsel")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PhonesController {
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Devices devices;
    private final ReceivedBatches batches;
    private final Incidents incidents;
    private final Registry registry;

    PhonesController(Pages pages, Devices devices, ReceivedBatches batches, Incidents incidents, Registry registry) {
        this.pages = pages;
        this.devices = devices;
        this.batches = batches;
        this.incidents = incidents;
        this.registry = registry;
    }

    /**
     * A phone.
     *
     * @param app the app's version at enrolment
     * @param seen when its last batch came, empty for never
     * @param troubles how many of its batches were refused for a fault
     */
    public record Line(
            String id,
            String person,
            String personId,
            String name,
            String app,
            String seen,
            String number,
            long troubles,
            boolean active) {}

    /**
     * A batch, or numbers that are missing between two.
     *
     * @param gap the missing numbers, empty for a batch
     */
    public record BatchLine(String number, String received, String accepted, String refused, String gap) {}

    /** The phones, those longest unheard of first, the first {@value #SHOWN} that fit {@code cari}. */
    @Get
    HttpResponse<?> phones(HttpRequest<?> request, @QueryValue(defaultValue = "") String cari) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        Map<KeyId, Long> troubles = incidents.of(reader.agency()).stream()
                .collect(Collectors.groupingBy(Incident::device, Collectors.counting()));
        String part = cari.strip().toLowerCase(Locale.ROOT);
        List<Line> lines = devices.of(reader.agency()).stream()
                .sorted(Comparator.comparing(
                                (Device device) -> device.revokedAt().isPresent())
                        .thenComparing(device -> device.lastAt().orElse(Instant.EPOCH)))
                .map(device -> new Line(
                        device.id().value(),
                        registers.nameOf(device.person()),
                        device.person().value(),
                        device.name(),
                        device.app(),
                        device.lastAt().map(format::moment).orElse(""),
                        format.number(device.lastNumber()),
                        troubles.getOrDefault(device.id(), 0L),
                        device.revokedAt().isEmpty()))
                .filter(line -> (line.person() + " " + line.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .toList();
        return pages.show(
                request,
                "web/admin/phones",
                Map.of(
                        "cari", cari.strip(),
                        "lines", lines.subList(0, Math.min(SHOWN, lines.size())),
                        "more", Math.max(0, lines.size() - SHOWN)));
    }

    /** The batches of a phone by number, with the gaps between them. */
    @Get("/{device}/kiriman")
    HttpResponse<?> batches(HttpRequest<?> request, String device) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Device phone = phone(reader, device);
        return pages.show(
                request,
                "web/admin/batches",
                Map.of(
                        "phone", phone.name(),
                        "person", registry.of(reader.agency()).nameOf(phone.person()),
                        "personId", phone.person().value(),
                        "lines", lines(batches.lately(reader.agency(), phone.id(), SHOWN), phone, format)));
    }

    private static List<BatchLine> lines(List<ReceivedBatches.Numbered> found, Device phone, PageFormat format) {
        List<BatchLine> lines = new ArrayList<>();
        long expected = phone.lastNumber();
        for (ReceivedBatches.Numbered batch : found) {
            if (batch.number() < expected) {
                String gap = format.number(batch.number() + 1) + "–" + format.number(expected);
                lines.add(new BatchLine("", "", "", "", gap));
            }
            lines.add(new BatchLine(
                    format.number(batch.number()),
                    format.moment(batch.receivedAt()),
                    format.number(batch.accepted()),
                    format.number(batch.refused()),
                    ""));
            expected = batch.number() - 1;
        }
        return lines;
    }

    private Device phone(SignedIn reader, String text) {
        try {
            return devices.find(new KeyId(text))
                    .filter(device -> device.agency().equals(reader.agency()))
                    .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, text));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }
}
