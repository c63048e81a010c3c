package id.lini.server.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is to be reached in a year and its quarters, under one version. A quarter without a target has none: not zero.
 *
 * @param whole of the year as it was written, with its decimals
 * @param quarters by number, 1 to 4
 * @param kind what the quarters' numbers mean
 */
public record Targets(Optional<BigDecimal> whole, Map<Integer, BigDecimal> quarters, Kind kind) {
    /** None at all. */
    public static final Targets NONE = new Targets(Optional.empty(), Map.of(), Kind.YEAR_END);

    /** What the number of a quarter means. */
    public enum Kind {
        /** What the quarter itself adds. */
        INCREMENT,
        /** What is reached from January to its end. */
        TO_DATE,
        /** Only the year's end has a target. */
        YEAR_END
    }

    /** Copies the quarters. */
    public Targets {
        Objects.requireNonNull(whole, "whole is null");
        Objects.requireNonNull(kind, "kind is null");
        quarters = Map.copyOf(new TreeMap<>(quarters));
    }

    /** Of the whole year: as written, or as the quarters make it. */
    public Optional<BigDecimal> year() {
        return whole.or(() -> toDate(4));
    }

    /** From January to the end of a quarter; empty where a quarter that it needs has none. */
    public Optional<BigDecimal> toDate(int quarter) {
        if (kind != Kind.INCREMENT) {
            return Optional.ofNullable(quarters.get(quarter));
        }
        boolean all = IntStream.rangeClosed(1, quarter).allMatch(quarters::containsKey);
        return all
                ? IntStream.rangeClosed(1, quarter).mapToObj(quarters::get).reduce(BigDecimal::add)
                : Optional.empty();
    }

    /** Of a quarter as written. */
    public Optional<BigDecimal> quarter(int quarter) {
        return Optional.ofNullable(quarters.get(quarter));
    }
}
