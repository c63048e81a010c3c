package id.lini.server.report;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.achievement.formula.Term;
import id.lini.server.ledger.CellValue;
import id.lini.server.plan.Direction;
import id.lini.server.plan.PlanNode;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.FormId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the page of one figure from its derivation. */
final class FigureMaker {
    /** Digits of an unrounded number that are written out. */
    private static final int WRITTEN = 6;

    private final RegistrySnapshot registers;
    private final SensitiveForms sensitive;
    private final PageFormat format;
    private final MeasureWords words;
    private final Optional<Set<String>> taken;
    private final boolean past;

    /**
     * A maker of pages.
     *
     * @param area the place whose cells are shown, empty for all
     * @param past whether the figure is as it was known on an earlier day
     */
    FigureMaker(RegistrySnapshot registers, SensitiveForms sensitive, PageFormat format, String area, boolean past) {
        this.registers = registers;
        this.sensitive = sensitive;
        this.format = format;
        this.words = new MeasureWords(registers.forms(), format);
        this.past = past;
        this.taken = Optional.ofNullable(new Places(registers).units().get(area));
    }

    FigureView make(Derivation derivation) {
        IndicatorFigures figures = derivation.figures();
        Printer printer = new Printer(derivation.policy(), format);
        PlanNode node = derivation.plan().node(figures.indicator().node()).orElseThrow();
        Shown realisation = printer.realisation(figures);
        return new FigureView(
                node.label(),
                node.name(),
                figures.indicator().name(),
                format.text(figures.indicator().source().word()),
                printer.target(figures),
                realisation,
                printer.capaian(figures),
                printer.behind(figures),
                derivation
                        .formula()
                        .map(formula -> formula.with((asked, below) -> words.of(asked), format::number))
                        .orElse(""),
                derivation
                        .filledIn(format::number)
                        .map(text -> text + " = " + realisation.text())
                        .orElse(""),
                derivation.policy().formula(figures.indicator().direction()),
                percent(derivation.policy(), figures),
                PolicyText.of(derivation.policy(), format),
                derivation.plan().version().id(),
                derivation.plan().version().legal(),
                new FigureFacts(format, printer).of(derivation),
                derivation.coverage().stream()
                        .map(form -> new FigureView.CoverageLine(
                                words.form(new FormId(form.form())),
                                printer.coverage(form.coverage())
                                        .orElse(format.number(form.coverage().approved())),
                                form.coverage().expected().isPresent()))
                        .toList(),
                derivation.parts().stream()
                        .filter(part -> part.asked() instanceof Term.Counted)
                        .map(part -> part(part, derivation.plan().version().year()))
                        .toList(),
                derivation.parts().stream()
                        .flatMap(part -> register(part).stream())
                        .toList(),
                new FigureLines(registers, format, printer).of(derivation),
                new FigureLines(registers, format, printer).stated(derivation));
    }

    private Optional<FigureView.Register> register(Derivation.Part part) {
        return part.members()
                .map(members -> new FigureView.Register(
                        words.of(part.asked()),
                        format.number(members.units().size()),
                        members.list()
                                .map(list -> list + ", " + format.day(members.day()))
                                .orElse(format.day(members.day())),
                        "kind=" + ((Term.Registered) part.asked()).kind() + "&below=" + part.below()));
    }

    private FigureView.Part part(Derivation.Part part, int year) {
        Measure measure = ((Term.Counted) part.asked()).measure();
        // a figure may reach back over years: none of their cells may go without a veil
        Set<Integer> years = part.cells().stream()
                .map(cell -> YearMonth.parse(cell.month()).getYear())
                .collect(Collectors.toCollection(HashSet::new));
        years.add(year);
        SensitiveForms.Seen seen = sensitive.seen(measure.form(), years, past);
        boolean hidden = seen.veil().withheld();
        Measure.Function function = measure.function();
        List<CellValue> cells = hidden
                ? List.of()
                : part.cells().stream()
                        .filter(cell ->
                                taken.map(units -> units.contains(cell.unit())).orElse(true))
                        .toList();
        CellGrid grid = function == Measure.Function.COUNT
                ? CellGrid.of(cells, CellValue::value, !stock(measure), seen, registers, format)
                : CellGrid.of(cells, CellValue::reports, true, seen, registers, format);
        Shown value = part.value()
                .map(number -> new Shown(format.number(number), "", false))
                .orElseGet(() -> new Shown(format.text(Absence.NO_DATA.word()), "", true));
        return new FigureView.Part(
                words.of(measure), value, grid, hidden, !seen.veil().cells().isEmpty());
    }

    private boolean stock(Measure measure) {
        return registers
                .forms()
                .latest(measure.form())
                .map(form -> form.definition())
                .flatMap((FormDefinition form) -> form.item(measure.item()))
                .map(Item::measure)
                .filter(id.lini.shared.form.Measure.STOCK::equals)
                .isPresent();
    }

    /** The figure beside its target at the end of the Renstra, where one is known. */
    Optional<RenstraView> renstra(CapaianPolicy policy, IndicatorFigures figures) {
        Printer printer = new Printer(policy, format);
        return figures.renstra()
                .map(each -> new RenstraView(
                        each.target().years(),
                        String.valueOf(each.target().lastYear()),
                        printer.target(
                                figures.indicator(), Optional.of(each.target().value())),
                        printer.realisation(figures),
                        printer.percent(each.capaian(), each.printed()),
                        policy.formula(figures.indicator().direction()),
                        percent(policy, figures, Optional.of(each.target().value()), each.printed()),
                        each.target().legal()));
    }

    /** {@code 14 / 11,522244… × 100 = 121,50}. */
    private String percent(CapaianPolicy policy, IndicatorFigures figures) {
        return percent(policy, figures, figures.target(), figures.printed());
    }

    private String percent(
            CapaianPolicy policy, IndicatorFigures figures, Optional<BigDecimal> wanted, Optional<BigDecimal> printed) {
        boolean said = printed.isPresent()
                && wanted.isPresent()
                && figures.indicator().direction() != Direction.ORDINAL
                && (figures.indicator().components().isEmpty()
                        || figures.parts().isEmpty());
        if (!said) {
            return "";
        }
        BigDecimal realisation = figures.realisation().value().orElseThrow();
        boolean first = policy.printed().realisationFirst();
        String target = format.number(wanted.get());
        String real =
                written(first ? policy.shown(realisation, figures.indicator().decimals()) : realisation);
        return policy.formula(figures.indicator().direction())
                        .replace("T", target)
                        .replace("R", real) + " = "
                + format.number(printed.get());
    }

    private String written(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() <= WRITTEN) {
            return format.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
        return format.number(number.setScale(WRITTEN, RoundingMode.DOWN)) + "…";
    }
}
