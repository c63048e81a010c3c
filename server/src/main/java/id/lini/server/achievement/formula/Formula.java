package id.lini.server.achievement.formula;

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
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A formula that was read. Exact but for divisions that do not end, which have 68 digits; safe to share between threads. */
public final class Formula {
    /** Digits of a division that does not end: far beyond what is ever printed, so that rounding happens once, later. */
    public static final MathContext DIGITS = new MathContext(68, RoundingMode.HALF_EVEN);

    private static final MathContext SETTLED = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final int MAX_LENGTH = 2000;
    private static final ExpressionConfiguration LANGUAGE = language();

    private final String text;
    private final Term term;
    private final List<Measure> measures;
    private final Optional<Ratio> ratio;

    /**
     * A formula as numerator by denominator times a multiplier.
     *
     * @param multiplier such as 100, 1,000 or 1
     */
    public record Ratio(Term numerator, Term denominator, BigDecimal multiplier) {}

    private Formula(String text, Term term) {
        this.text = text;
        this.term = term;
        this.measures = term.measures().distinct().toList();
        this.ratio = ratio(term);
    }

    /** Reads a formula; a {@link FormulaFault} says what is wrong and where. Names are checked by {@link FormulaCheck}. */
    public static Formula parse(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new FormulaFault(
                    "rumus kosong atau lebih dari " + MAX_LENGTH + " huruf",
                    "the formula is empty or longer than " + MAX_LENGTH + " characters");
        }
        try {
            return new Formula(text, term(new Expression(text, LANGUAGE).getAbstractSyntaxTree()));
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

    /** As it was read. */
    public Term term() {
        return term;
    }

    /** The counts it asks for, each once, in the order of the text. */
    public List<Measure> measures() {
        return measures;
    }

    /** Numerator and denominator, where the formula is one ratio with or without a multiplier. */
    public Optional<Ratio> ratio() {
        return ratio;
    }

    /** The value: empty where a measure has none or where it divides by zero. */
    public Outcome value(Answers answers) {
        Outcome outcome = value(term, answers, false);
        return outcome.value().map(Formula::settled).map(Outcome::of).orElse(outcome);
    }

    /** The value of a part of it. */
    public static Outcome value(Term part, Answers answers, boolean below) {
        if (part instanceof Term.Constant constant) {
            return Outcome.of(constant.value());
        }
        if (part instanceof Term.Asked asked) {
            return answers.value(asked, below).map(Outcome::of).orElse(Outcome.NO_DATA);
        }
        Term.Operation operation = (Term.Operation) part;
        Outcome left = value(operation.left(), answers, below);
        Outcome right = value(operation.right(), answers, below || operation.sign() == '/');
        return left.with(operation.sign(), right);
    }

    /** The formula with what it asks as {@code name} puts it, and numbers and signs as people write them. */
    public String with(FormulaText.Name name, Function<BigDecimal, String> number) {
        return new FormulaText(name, number).of(term, false);
    }

    /** Without the digits in which divisions that do not end differ from what is exact: a third three times is one. */
    public static BigDecimal settled(BigDecimal number) {
        return number.round(SETTLED);
    }

    private static Optional<Ratio> ratio(Term term) {
        if (!(term instanceof Term.Operation operation)) {
            return Optional.empty();
        }
        if (operation.sign() == '/' && !operation.right().constant()) {
            return Optional.of(new Ratio(operation.left(), operation.right(), BigDecimal.ONE));
        }
        if (operation.sign() != '*') {
            return Optional.empty();
        }
        return times(operation.left(), operation.right()).or(() -> times(operation.right(), operation.left()));
    }

    private static Optional<Ratio> times(Term part, Term factor) {
        return factor instanceof Term.Constant constant
                ? ratio(part)
                        .map(found -> new Ratio(
                                found.numerator(),
                                found.denominator(),
                                found.multiplier().multiply(constant.value())))
                : Optional.empty();
    }

    private static Term term(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getType()) {
            case FUNCTION -> asked(node);
            case NUMBER_LITERAL -> new Term.Constant(new BigDecimal(token.getValue()));
            case INFIX_OPERATOR ->
                new Term.Operation(
                        token.getValue().charAt(0),
                        term(node.getParameters().get(0)),
                        term(node.getParameters().get(1)));
            default ->
                throw new FormulaFault(
                        "\"" + token.getValue() + "\" tidak dikenal di dalam rumus",
                        "\"" + token.getValue() + "\" is not known in formulas");
        };
    }

    private static Term.Asked asked(ASTNode node) {
        List<String> arguments = new ArrayList<>();
        for (ASTNode argument : node.getParameters()) {
            if (argument.getToken().getType() != Token.TokenType.STRING_LITERAL) {
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
        String filter = arguments.size() > 1 ? arguments.get(1) : "";
        if (function.function().isPresent()) {
            return new Term.Counted(Measure.of(function.function().get(), arguments.get(0), filter));
        }
        if (!filter.isEmpty()) {
            throw new FormulaFault(
                    node.getToken().getValue() + "(...) hanya satu isi",
                    node.getToken().getValue() + "(...) takes one argument");
        }
        return function.of(arguments.get(0));
    }

    private static ExpressionConfiguration language() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        for (Measure.Function function : Measure.Function.values()) {
            functions.addFunction(function.word(), MeasureFunction.counting(function));
        }
        functions.addFunction("registered", MeasureFunction.asking(Term.Registered::new));
        functions.addFunction("value", MeasureFunction.asking(Term.Named::new));
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
