package id.lini.server.achievement.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A part of a formula that was read. */
public sealed interface Term {

    /** A number as it was written. */
    record Constant(BigDecimal value) implements Term {}

    /** Two terms and a sign between them. */
    record Operation(char sign, Term left, Term right) implements Term {}

    /** Something whose value is asked elsewhere. */
    sealed interface Asked extends Term {}

    /** Approved counts. */
    record Counted(Measure measure) implements Asked {}

    /** How many units of a kind the register has. */
    record Registered(String kind) implements Asked {}

    /** A component of the same indicator. */
    record Named(String component) implements Asked {}

    /** What it asks, in the order of the text. */
    default Stream<Asked> asked() {
        if (this instanceof Asked asked) {
            return Stream.of(asked);
        }
        return this instanceof Operation operation
                ? Stream.concat(operation.left().asked(), operation.right().asked())
                : Stream.of();
    }

    /** The counts it asks, in the order of the text. */
    default Stream<Measure> measures() {
        return asked().filter(Counted.class::isInstance).map(each -> ((Counted) each).measure());
    }

    /** Whether it asks nothing. */
    default boolean constant() {
        return asked().findAny().isEmpty();
    }

    /** Every division in it. */
    default List<Operation> divisions() {
        if (!(this instanceof Operation operation)) {
            return List.of();
        }
        Stream<Operation> own = operation.sign() == '/' ? Stream.of(operation) : Stream.of();
        return Stream.of(own, operation.left().divisions().stream(), operation.right().divisions().stream())
                .flatMap(each -> each)
                .toList();
    }
}
