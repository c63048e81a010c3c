package id.lini.server.report;

import java.util.List;

/**
 * The page of one figure.
 *
 * @param words the formula in the words of the forms, empty where no formula gives the figure
 * @param filledIn the same with numbers and the result
 * @param capaianFilledIn the percent with numbers and the result, empty where there is none
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
        List<CoverageLine> forms,
        List<Part> parts) {
    /** Copies the lists. */
    public FigureView {
        forms = List.copyOf(forms);
        parts = List.copyOf(parts);
    }

    /** How much of a form was reported; whether it is known how much should have been. */
    public record CoverageLine(String form, String text, boolean expected) {}

    /**
     * One measure of the formula.
     *
     * @param hidden whether the units are kept from this reader because the form is sensitive
     */
    public record Part(String words, Shown value, CellGrid grid, boolean hidden) {}
}
