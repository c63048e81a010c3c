package id.lini.server.achievement.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A formula that was read. Computes in decimals of 68 digits, unrounded otherwise; safe to share between threads. */
public final class Formula {
    /** Digits of a division that does not end: far beyond what is ever printed, so that rounding happens once, later. */
    public static final MathContext DIGITS = new MathContext(68, RoundingMode.HALF_EVEN);

    private static final int MAX_LENGTH = 2000;
    private static final ExpressionConfiguration LANGUAGE = language();

    private final String text;
    private final Expression expression;
    private final ASTNode tree;
    private final Map<ASTNode, Measure> measures;

    private Formula(String text, Expression expression, ASTNode tree, Map<ASTNode, Measure> measures) {
        this.text = text;
        this.expression = expression;
        this.tree = tree;
        this.measures = Collections.unmodifiableMap(measures);
    }

    /** Reads a formula; a {@link FormulaFault} says what is wrong and where. Names are checked by {@link FormulaCheck}. */
    public static Formula parse(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new FormulaFault(
                    "rumus kosong atau lebih dari " + MAX_LENGTH + " huruf",
                    "the formula is empty or longer than " + MAX_LENGTH + " characters");
        }
        Expression expression = new Expression(text, LANGUAGE);
        try {
            ASTNode tree = expression.getAbstractSyntaxTree();
            Map<ASTNode, Measure> measures = new LinkedHashMap<>();
            collect(tree, measures);
            return new Formula(text, expression, tree, measures);
        } catch (ParseException e) {
            throw new FormulaFault(
                    "rumus tidak terbaca pada huruf ke-" + e.getStartPosition() + " (" + e.getTokenString() + ")",
                    "the formula cannot be read at character " + e.getStartPosition() + " (" + e.getTokenString()
                            + "): " + e.getMessage());
        }
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The measures it asks for, each once, in the order of the text. */
    public List<Measure> measures() {
        return measures.values().stream().distinct().toList();
    }

    /** The value, given all measures; empty when it divides by zero. */
    public Optional<BigDecimal> value(Map<Measure, BigDecimal> values) {
        try {
            Expression copy = expression.copy();
            for (Measure measure : measures()) {
                copy.and(MeasureFunction.key(measure), values.get(measure));
            }
            return Optional.of(plain(copy.evaluate().getNumberValue()));
        } catch (EvaluationException e) {
            if (String.valueOf(e.getMessage()).contains("Division by zero")) {
                return Optional.empty();
            }
            throw new IllegalStateException(text, e);
        } catch (ParseException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** The formula with each measure as {@code name} puts it, and numbers and signs as people write them. */
    public String with(Function<Measure, String> name, Function<BigDecimal, String> number) {
        return new FormulaText(measures, name, number).of(tree);
    }

    /** 150 and not 1.5E+2: the same number, in the one form that comparisons and people expect. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void collect(ASTNode node, Map<ASTNode, Measure> measures) {
        switch (node.getToken().getType()) {
            case FUNCTION -> measures.put(node, measure(node));
            case NUMBER_LITERAL -> {}
            case INFIX_OPERATOR -> node.getParameters().forEach(part -> collect(part, measures));
            default ->
                throw new FormulaFault(
                        "\"" + node.getToken().getValue() + "\" tidak dikenal di dalam rumus",
                        "\"" + node.getToken().getValue() + "\" is not known in formulas");
        }
    }

    private static Measure measure(ASTNode node) {
        List<String> arguments = new ArrayList<>();
        for (ASTNode argument : node.getParameters()) {
            if (argument.getToken().getType() != com.ezylang.evalex.parser.Token.TokenType.STRING_LITERAL) {
                throw new FormulaFault(
                        "isi " + node.getToken().getValue() + "(...) harus teks dalam tanda kutip",
                        "what stands in " + node.getToken().getValue() + "(...) must be quoted");
            }
            arguments.add(argument.getToken().getValue());
        }
        if (arguments.size() > 2 || !(node.getToken().getFunctionDefinition() instanceof MeasureFunction function)) {
            throw new FormulaFault(
                    node.getToken().getValue() + "(...) paling banyak dua isi",
                    node.getToken().getValue() + "(...) takes at most two arguments");
        }
        return Measure.of(function.function(), arguments.get(0), arguments.size() > 1 ? arguments.get(1) : "");
    }

    private static ExpressionConfiguration language() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        for (Measure.Function function : Measure.Function.values()) {
            functions.addFunction(function.word(), new MeasureFunction(function));
        }
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        return ExpressionConfiguration.builder()
                .functionDictionary(functions)
                .operatorDictionary(operators)
                .mathContext(DIGITS)
                .defaultConstants(Map.of())
                .implicitMultiplicationAllowed(false)
                .arraysAllowed(false)
                .structuresAllowed(false)
                .build();
    }
}
