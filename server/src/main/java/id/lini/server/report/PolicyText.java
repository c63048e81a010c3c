package id.lini.server.report;

import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.plan.Direction;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;

/** An agency's policy in one sentence, as it is printed on the report. */
public final class PolicyText {
    private PolicyText() {}

    /** The rule and how its percents are printed. */
    public static String of(CapaianPolicy policy, PageFormat format) {
        String higher = policy.formula(Direction.HIGHER);
        String lower = policy.formula(Direction.LOWER);
        String cap = policy.cap()
                .map(most -> format.text(new Label("paling tinggi ", "at most ")) + format.number(most))
                .orElseGet(() -> format.text(new Label("tanpa batas atas", "not capped")));
        String more = first(policy, format) + wrong(policy, format);
        return format.text(new Label(
                "Makin tinggi makin baik: " + higher + ". Makin rendah makin baik: " + lower + ". " + capital(cap)
                        + ", dibulatkan sekali ke " + policy.decimals() + " desimal ("
                        + policy.rounding().word().id() + ")." + more,
                "Higher is better: " + higher + ". Lower is better: " + lower + ". " + capital(cap)
                        + ", rounded once to " + policy.decimals() + " decimals ("
                        + policy.rounding().word().en() + ")." + more));
    }

    private static String first(CapaianPolicy policy, PageFormat format) {
        return policy.printed().realisationFirst()
                ? " "
                        + format.text(new Label(
                                "Realisasi dibulatkan sebelum dibagi.",
                                "The realisation is rounded before it is divided."))
                : "";
    }

    private static String wrong(CapaianPolicy policy, PageFormat format) {
        return policy.lowerIsBetter().wrong()
                ? " "
                        + format.text(
                                new Label(
                                        "Perhatian: R / T untuk makin rendah makin baik terbalik, hasil yang lebih baik menurunkan"
                                                + " persen.",
                                        "Beware: R / T where lower is better is upside down, a better result lowers the percent."))
                : "";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
