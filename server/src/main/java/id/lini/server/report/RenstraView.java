package id.lini.server.report;

/**
 * A figure beside its target at the end of the Renstra.
 *
 * @param years of the Renstra, {@code 2021-2026}
 * @param last its last year
 * @param realisation what is held against it: the figure of the quarter asked
 * @param formula the rule of the percent, with T for the target
 * @param filledIn the percent with numbers and the result, empty where there is none
 * @param legal the document that says the target
 */
public record RenstraView(
        String years,
        String last,
        Shown target,
        Shown realisation,
        Shown capaian,
        String formula,
        String filledIn,
        String legal) {}
