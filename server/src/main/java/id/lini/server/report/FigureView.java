package id.lini.server.report;

import java.util.List;

/**
 * The page of one figure.
 *
 * @param words the formula in the words of the forms, empty where no formula gives the figure
 * @param filledIn the same with numbers and the result; empty where it is not one reckoning
 * @param registers counts of the register that the formula asks
 * @param capaianFilledIn the percent with numbers and the result, empty where there is none
 * @param facts what else the figure stands on: time rule, pinned denominator, predicate, quarter, scale
 */
public record FigureView(
        String number,
        String node,
        String indicator,
        String source,
        Shown target,
        Shown realisation,
        Shown capaian,
        String coverage,
        String words,
        String filledIn,
        String capaianFormula,
        String capaianFilledIn,
        String policy,
        String version,
        String legal,
        List<Fact> facts,
        List<CoverageLine> forms,
        List<Part> parts,
        List<Register> registers,
        List<Line> lines,
        List<Stated> stated) {
    /** Copies the lists. */
    public FigureView {
        facts = List.copyOf(facts);
        forms = List.copyOf(forms);
        parts = List.copyOf(parts);
        registers = List.copyOf(registers);
        lines = List.copyOf(lines);
        stated = List.copyOf(stated);
    }

    /** Something said of the figure. */
    public record Fact(String label, String text) {}

    /** How much of a form was reported; whether it is known how much should have been. */
    public record CoverageLine(String form, String text, boolean expected) {}

    /**
     * One measure of the formula.
     *
     * @param hidden whether the units are kept from this reader because the form is sensitive
     * @param veiled whether some of their cells are
     */
    public record Part(String words, Shown value, CellGrid grid, boolean hidden, boolean veiled) {}

    /**
     * A count of the register's units.
     *
     * @param on the day or frozen list it is counted on, in words
     * @param query leads to the units that were counted
     */
    public record Register(String words, String value, String on, String query) {}

    /**
     * A child of a roll-up, or a component.
     *
     * @param id of the child's own figure; empty for a component
     */
    public record Line(
            String id, String number, String name, Shown target, Shown realisation, Shown capaian, String coverage) {
        /** Where it opens: a child on its own page, a component further down on the page of its indicator. */
        public String href(Question question) {
            return id.isEmpty() ? "#asal" : "/capaian/indikator/" + id + "?" + question.query();
        }
    }

    /**
     * A stated value with what proves it.
     *
     * @param href the office's entry with its document; empty for a value that came with the pack
     */
    public record Stated(String period, Shown value, String source, String evidence, String posted, String href) {}
}
