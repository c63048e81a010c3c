package id.lini.server.achievement;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A value or the state of its absence. */
public sealed interface Figure {

    /** A measured value, as exact as it can be had; zero is a value. */
    record Value(BigDecimal exact) implements Figure {
        /** Checks that there is one. */
        public Value {
            Objects.requireNonNull(exact, "exact is null");
        }
    }

    /** No value, and why. */
    record Absent(Absence why) implements Figure {
        /** Checks that there is a reason. */
        public Absent {
            Objects.requireNonNull(why, "why is null");
        }
    }

    /** A value. */
    static Figure of(BigDecimal exact) {
        return new Value(exact);
    }

    /** No value. */
    static Figure absent(Absence why) {
        return new Absent(why);
    }

    /** The exact value where there is one. */
    default Optional<BigDecimal> value() {
        return this instanceof Value value ? Optional.of(value.exact()) : Optional.empty();
    }

    /** Why there is none, where there is none. */
    default Optional<Absence> absence() {
        return this instanceof Absent absent ? Optional.of(absent.why()) : Optional.empty();
    }

    /** What follows from a value; an absence stays what it is. */
    default Figure then(Function<BigDecimal, Figure> next) {
        return this instanceof Value value ? next.apply(value.exact()) : this;
    }
}
