package id.lini.server.achievement.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** Writes a formula for people: measures as given, × for times, only the parentheses that are needed. */
final class FormulaText {
    private static final Map<String, String> SIGNS = Map.of("*", " × ", "/", " / ", "+", " + ", "-", " − ");

    private final Map<ASTNode, Measure> measures;
    private final Function<Measure, String> name;
    private final Function<BigDecimal, String> number;

    FormulaText(Map<ASTNode, Measure> measures, Function<Measure, String> name, Function<BigDecimal, String> number) {
        this.measures = measures;
        this.name = name;
        this.number = number;
    }

    String of(ASTNode node) {
        if (measures.containsKey(node)) {
            return name.apply(measures.get(node));
        }
        String value = node.getToken().getValue();
        if (node.getToken().getType() == Token.TokenType.NUMBER_LITERAL) {
            return number.apply(new BigDecimal(value));
        }
        ASTNode left = node.getParameters().get(0);
        ASTNode right = node.getParameters().get(1);
        // 8 - (5 - 3) and 8 / (4 / 2) need theirs, 8 + (5 + 3) does not.
        boolean tight = strength(right) < strength(node)
                || (strength(right) == strength(node) && (value.equals("-") || value.equals("/")));
        return part(left, strength(left) < strength(node)) + SIGNS.get(value) + part(right, tight);
    }

    private String part(ASTNode node, boolean brackets) {
        return brackets ? "(" + of(node) + ")" : of(node);
    }

    private static int strength(ASTNode node) {
        if (node.getToken().getType() != Token.TokenType.INFIX_OPERATOR) {
            return 3;
        }
        return switch (node.getToken().getValue()) {
            case "*", "/" -> 2;
            default -> 1;
        };
    }
}
