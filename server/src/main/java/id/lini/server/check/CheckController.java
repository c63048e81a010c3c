package id.lini.server.check;

import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Periksa laporan cetak: what arithmetic contradicts in the printed reports of the agency's pack. */
@Controller("/capaian/periksa")
@Secured("REPORT_CHECK")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckController {
    private final Pages pages;
    private final PrintedCheck check;

    CheckController(Pages pages, PrintedCheck check) {
        this.pages = pages;
        this.check = check;
    }

    /** A rule or a sureness to choose, with how many findings it has. */
    record Choice(String id, String text, long count) {}

    /**
     * The findings.
     *
     * @param rule a rule's code; anything else for all
     * @param sure a sureness; anything else for all
     */
    @Get
    HttpResponse<?> findings(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String rule,
            @QueryValue(defaultValue = "") String sure) {
        PageFormat format = pages.format(request);
        SignedIn reader = SignedIn.of(request);
        List<PrintedCell> cells = check.cells(reader.agency());
        List<Finding> findings = check.findings(reader.agency());
        Optional<RuleCode> code = constant(RuleCode.values(), rule);
        Optional<Sureness> sureness = constant(Sureness.values(), sure);
        List<FindingLine> lines = findings.stream()
                .filter(each -> code.filter(wanted -> wanted != each.rule()).isEmpty())
                .filter(each ->
                        sureness.filter(wanted -> wanted != each.sureness()).isEmpty())
                .map(each -> FindingLine.of(each, format))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines);
        model.put("found", format.number(findings.size()));
        model.put("shown", format.number(lines.size()));
        model.put("cells", format.number(cells.size()));
        model.put("empty", cells.isEmpty());
        model.put("rule", code.map(Enum::name).orElse(""));
        model.put("sure", sureness.map(Sureness::name).orElse(""));
        model.put("rules", rules(findings, format));
        model.put("surenesses", surenesses(findings, format));
        return pages.show(request, "check/findings", model);
    }

    private static List<Choice> rules(List<Finding> findings, PageFormat format) {
        return Arrays.stream(RuleCode.values())
                .map(code -> new Choice(
                        code.name(),
                        format.text(code.text()),
                        findings.stream().filter(each -> each.rule() == code).count()))
                .filter(choice -> choice.count() > 0)
                .toList();
    }

    private static List<Choice> surenesses(List<Finding> findings, PageFormat format) {
        return Arrays.stream(Sureness.values())
                .map(sure -> new Choice(
                        sure.name(),
                        format.text(sure.word()),
                        findings.stream()
                                .filter(each -> each.sureness() == sure)
                                .count()))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
