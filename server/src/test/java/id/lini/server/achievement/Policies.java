package id.lini.server.achievement;

import id.lini.server.achievement.CapaianPolicy.Bounds;
import id.lini.server.achievement.CapaianPolicy.LowerIsBetter;
import id.lini.server.achievement.CapaianPolicy.Printed;
import id.lini.server.achievement.CapaianPolicy.Rounding;
import java.util.Optional;

/** Policies for tests: plain ones that differ in what a test is about. */
public final class Policies {
    /** No bounds. */
    public static final Bounds UNBOUND = new Bounds(Optional.empty(), Optional.empty(), Optional.empty());

    /** Two decimals, half up, nothing rounded before. */
    public static final Printed PLAIN = new Printed(2, Rounding.HALF_UP, false);

    private Policies() {}

    public static CapaianPolicy of(LowerIsBetter lower) {
        return of(lower, UNBOUND, PLAIN);
    }

    public static CapaianPolicy of(Bounds bounds, Printed printed) {
        return of(LowerIsBetter.T_OVER_R, bounds, printed);
    }

    /** Means take exact children. */
    public static CapaianPolicy exact(LowerIsBetter lower) {
        return of(lower, UNBOUND, PLAIN, CapaianPolicy.Ordinal.REACHED, CapaianPolicy.Children.EXACT);
    }

    /** A zero realisation where lower is better is reached; a step below the target is its share. */
    public static CapaianPolicy generous() {
        CapaianPolicy plain =
                of(LowerIsBetter.T_OVER_R, UNBOUND, PLAIN, CapaianPolicy.Ordinal.SHARE, CapaianPolicy.Children.ROUNDED);
        return new CapaianPolicy(
                plain.id(),
                plain.legal(),
                plain.lowerIsBetter(),
                plain.ordinal(),
                CapaianPolicy.ZeroRealisation.HUNDRED,
                plain.bounds(),
                plain.printed(),
                plain.children(),
                plain.score(),
                plain.predicates());
    }

    public static CapaianPolicy of(LowerIsBetter lower, Bounds bounds, Printed printed) {
        return of(lower, bounds, printed, CapaianPolicy.Ordinal.REACHED, CapaianPolicy.Children.ROUNDED);
    }

    private static CapaianPolicy of(
            LowerIsBetter lower,
            Bounds bounds,
            Printed printed,
            CapaianPolicy.Ordinal ordinal,
            CapaianPolicy.Children children) {
        return new CapaianPolicy(
                "utama",
                "",
                lower,
                ordinal,
                CapaianPolicy.ZeroRealisation.NONE,
                bounds,
                printed,
                children,
                CapaianPolicy.SasaranScore.MEAN,
                Optional.empty());
    }
}
