package id.lini.server.report;

import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.StatedValue;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The children, components and stated values of a figure as rows. */
final class FigureLines {
    private final RegistrySnapshot registers;
    private final PageFormat format;
    private final Printer printer;

    FigureLines(RegistrySnapshot registers, PageFormat format, Printer printer) {
        this.registers = registers;
        this.format = format;
        this.printer = printer;
    }

    /** Its children, or its components. */
    List<FigureView.Line> of(Derivation derivation) {
        Stream<FigureView.Line> children = derivation.children().stream().map(child -> child(derivation, child));
        Stream<FigureView.Line> components =
                derivation.figures().components().stream().map(this::component);
        return Stream.concat(children, components).toList();
    }

    /** The values stated of it, the newest first. */
    List<FigureView.Stated> stated(Derivation derivation) {
        Indicator indicator = derivation.figures().indicator();
        return derivation.stated().stream()
                .sorted(Comparator.comparing(StatedValue::month).reversed())
                .map(value -> stated(indicator, value))
                .toList();
    }

    private FigureView.Line child(Derivation derivation, IndicatorFigures child) {
        return new FigureView.Line(
                child.indicator().id(),
                derivation
                        .plan()
                        .node(child.indicator().node())
                        .map(PlanNode::label)
                        .orElse(""),
                child.indicator().name(),
                printer.target(child),
                printer.realisation(child),
                printer.capaian(child),
                printer.behind(child));
    }

    private FigureView.Line component(IndicatorFigures.ComponentFigures component) {
        return new FigureView.Line(
                "",
                "",
                component.component().name(),
                printer.componentTarget(component),
                printer.componentRealisation(component),
                printer.percent(component.capaian(), component.printed()),
                printer.coverage(component.coverage()).orElse(""));
    }

    private FigureView.Stated stated(Indicator indicator, StatedValue value) {
        Shown shown = value.component().isEmpty()
                ? printer.realisation(indicator, Figure.of(indicator.value(value.value())))
                : new Shown(
                        format.number(new BigDecimal(value.value())),
                        indicator
                                .component(value.component())
                                .map(component -> component.unit() + ", " + component.name())
                                .orElse(""),
                        false);
        StatedValue.Evidence evidence = value.evidence();
        String dated = evidence.dated()
                .map(day -> format.text(new Label("tanggal ", "of ")) + format.day(day))
                .orElse("");
        String people = evidence.approvedBy().isEmpty() ? "" : people(evidence);
        return new FigureView.Stated(
                format.month(value.month()),
                shown,
                evidence.source(),
                Stream.of(evidence.number(), dated, evidence.file(), people)
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                format.day(value.posted()),
                evidence.entry().map(id -> "/isian/" + id).orElse(""));
    }

    private String people(StatedValue.Evidence evidence) {
        String entered = name(evidence.enteredBy());
        String approved = name(evidence.approvedBy());
        return format.text(new Label(
                "dimasukkan " + entered + ", disetujui " + approved,
                "entered by " + entered + ", approved by " + approved));
    }

    private String name(String person) {
        return person.isEmpty() ? "–" : registers.nameOf(new PersonId(person));
    }
}
