package id.lini.server.achievement.formula;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** Writes a formula for people: what is asked as given, × for times, only the parentheses that are needed. */
public final class FormulaText {
    private static final Map<Character, String> SIGNS = Map.of('*', " × ", '/', " / ", '+', " + ", '-', " − ");

    private final Name name;
    private final Function<BigDecimal, String> number;

    /** How what is asked is put. */
    @FunctionalInterface
    public interface Name {
        /** The words or the number for what stands above or below the bar of a ratio. */
        String of(Term.Asked asked, boolean below);
    }

    FormulaText(Name name, Function<BigDecimal, String> number) {
        this.name = name;
        this.number = number;
    }

    String of(Term term, boolean below) {
        if (term instanceof Term.Asked asked) {
            return name.of(asked, below);
        }
        if (term instanceof Term.Constant constant) {
            return number.apply(constant.value());
        }
        Term.Operation operation = (Term.Operation) term;
        char sign = operation.sign();
        // 8 - (5 - 3) and 8 / (4 / 2) need theirs, 8 + (5 + 3) does not.
        boolean tight = strength(operation.right()) < strength(term)
                || (strength(operation.right()) == strength(term) && (sign == '-' || sign == '/'));
        String left = part(operation.left(), strength(operation.left()) < strength(term), below);
        return left + SIGNS.get(sign) + part(operation.right(), tight, below || sign == '/');
    }

    private String part(Term term, boolean brackets, boolean below) {
        return brackets ? "(" + of(term, below) + ")" : of(term, below);
    }

    private static int strength(Term term) {
        if (!(term instanceof Term.Operation operation)) {
            return 3;
        }
        return operation.sign() == '*' || operation.sign() == '/' ? 2 : 1;
    }
}
