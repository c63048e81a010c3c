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

    public static CapaianPolicy of(LowerIsBetter lower, Bounds bounds, Printed printed) {
        return new CapaianPolicy(
                "utama",
                "",
                lower,
                CapaianPolicy.Ordinal.REACHED,
                CapaianPolicy.ZeroRealisation.NONE,
                bounds,
                printed,
                CapaianPolicy.Children.ROUNDED,
                CapaianPolicy.SasaranScore.MEAN,
                Optional.empty());
    }
}
