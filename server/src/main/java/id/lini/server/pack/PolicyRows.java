package id.lini.server.pack;

import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.plan.PlanReader;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads rows of policies and predicate scales. */
final class PolicyRows {
    /** The id of a policy that is not named. */
    static final String OWN = "utama";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Pattern BOUND = Pattern.compile("none|-?\\d{1,4}(\\.\\d{1,2})?");
    private static final Label BOUND_EXPECTED = new Label("none, atau angka seperti 100", "none, or a number like 100");
    private static final Label NAME_EXPECTED =
            new Label("huruf kecil, angka, dan garis bawah", "lower-case letters, digits and underscores");

    /** Whether the realisation is rounded before it is divided. */
    enum RealisationRounded {
        NO,
        BEFORE
    }

    /** Whether a bound belongs to its predicate. */
    enum Included {
        YES,
        NO
    }

    private PolicyRows() {}

    static PackPlan.Policy policy(PackRow row) {
        String cap = row.text("cap", BOUND, BOUND_EXPECTED);
        return new PackPlan.Policy(
                PlanRows.year(row),
                row.optional("policy")
                        .map(text -> row.text("policy", NAME, NAME_EXPECTED))
                        .orElse(OWN),
                row.optional("legal").orElse(""),
                lower(row.choice("lower_is_better", CapaianPolicy.LowerIsBetter.class)),
                choice(row, "ordinal", CapaianPolicy.Ordinal.REACHED),
                choice(row, "zero_realisation", CapaianPolicy.ZeroRealisation.NONE),
                cap,
                bound(row, "floor", "none"),
                bound(row, "children_cap", cap),
                row.whole("decimals", 0, PlanReader.TARGET_SCALE),
                lower(row.choice("rounding", CapaianPolicy.Rounding.class)),
                choice(row, "realisation_rounded", RealisationRounded.NO),
                choice(row, "children", CapaianPolicy.Children.ROUNDED),
                choice(row, "sasaran_score", CapaianPolicy.SasaranScore.MEAN),
                row.optional("predicates"));
    }

    static PackPlan.Predicate predicate(PackRow row) {
        Optional<BigDecimal> from = row.optionalDecimal("from", PlanReader.TARGET_SCALE);
        Optional<BigDecimal> to = row.optionalDecimal("to", PlanReader.TARGET_SCALE);
        return new PackPlan.Predicate(
                row.text("scale", NAME, NAME_EXPECTED),
                row.text("predicate"),
                from,
                included(row, "from_included", from),
                to,
                included(row, "to_included", to),
                row.optionalDecimal("midpoint", PlanReader.TARGET_SCALE));
    }

    /** Of a side that is open nothing need be said. */
    private static boolean included(PackRow row, String column, Optional<BigDecimal> bound) {
        return bound.isPresent() && row.choice(column, Included.class) == Included.YES;
    }

    private static String bound(PackRow row, String column, String standing) {
        return row.optional(column)
                .map(text -> row.text(column, BOUND, BOUND_EXPECTED))
                .orElse(standing);
    }

    private static <E extends Enum<E>> String choice(PackRow row, String column, E standing) {
        return lower(row.optionalChoice(column, standing.getDeclaringClass()).orElse(standing));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
