package id.lini.mobile.app;

import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Measure;
import id.lini.shared.id.UnitId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An officer's own counts of a span beside its target. A flow is the sum of the reports of the span, a stock the last figure
 * of each unit (domain, section 2). A unit without a report adds nothing and is not taken for zero.
 *
 * @param units how many units have this target
 * @param reported how many of them have a figure in the span
 * @param counted the figure, by how far its reports are; without any there is no figure at all
 * @param returned how many reports of the span were sent back: they are not counted until they are corrected
 */
public record Tally(
        Period span, BigDecimal target, int units, int reported, Map<Step, BigDecimal> counted, int returned) {

    /** How far a report is. */
    public enum Step {
        /** Counts at the server. */
        APPROVED,
        /** At the server, not decided. */
        SENT,
        /** Finished on the phone only. */
        WAITING
    }

    /**
     * One report's figure.
     *
     * @param period what it is about
     * @param count what it counts of the target, blanks left out
     */
    public record Figure(UnitId unit, Period period, EntryState state, BigDecimal count) {}

    /** Copies the figures. */
    public Tally {
        Objects.requireNonNull(span, "span is null");
        Objects.requireNonNull(target, "target is null");
        counted = Collections.unmodifiableMap(new EnumMap<>(counted));
    }

    /**
     * Counts.
     *
     * @param units those that have the target in this span
     * @param figures of reports, of each period the newest first
     */
    public static Tally of(
            Period span, BigDecimal target, Set<UnitId> units, Measure measure, Collection<Figure> figures) {
        List<Figure> within = figures.stream()
                .filter(figure -> units.contains(figure.unit()) && holds(span, figure.period()))
                .toList();
        List<Figure> good = within.stream()
                .filter(figure -> figure.state() != EntryState.RETURNED)
                .toList();
        Map<Step, BigDecimal> counted = new EnumMap<>(Step.class);
        Set<UnitId> reported = new HashSet<>();
        for (Figure figure : measure == Measure.STOCK ? last(good) : good) {
            counted.merge(step(figure.state()), figure.count(), BigDecimal::add);
            reported.add(figure.unit());
        }
        return new Tally(span, target, units.size(), reported.size(), counted, within.size() - good.size());
    }

    /** Whether a period lies in a span. */
    static boolean holds(Period span, Period period) {
        return !period.first().isBefore(span.first()) && !period.last().isAfter(span.last());
    }

    private static List<Figure> last(List<Figure> figures) {
        Map<UnitId, Figure> last = new HashMap<>();
        for (Figure figure : figures) {
            last.merge(
                    figure.unit(),
                    figure,
                    (one, other) -> other.period().last().isAfter(one.period().last()) ? other : one);
        }
        return new ArrayList<>(last.values());
    }

    private static Step step(EntryState state) {
        return switch (state) {
            case APPROVED, LOCKED -> Step.APPROVED;
            case DELIVERED, IN_REVIEW -> Step.SENT;
            default -> Step.WAITING;
        };
    }

    /** Whether there is no figure: then nothing is said in numbers. */
    public boolean missing() {
        return counted.isEmpty();
    }

    /** The whole figure. */
    public BigDecimal sum() {
        return counted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the target is reached. */
    public boolean reached() {
        return !missing() && sum().compareTo(target) >= 0;
    }
}
