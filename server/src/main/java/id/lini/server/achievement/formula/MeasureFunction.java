package id.lini.server.achievement.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.util.Optional;
import java.util.function.Function;

/** A measure's name for the parser; formulas are computed from their {@link Term}, never by the parser's library. */
@FunctionParameter(name = "name")
@FunctionParameter(name = "filter", isVarArg = true)
final class MeasureFunction extends AbstractFunction {
    private final Optional<Measure.Function> function;
    private final Function<String, Term.Asked> asks;

    private MeasureFunction(Optional<Measure.Function> function, Function<String, Term.Asked> asks) {
        this.function = function;
        this.asks = asks;
    }

    static MeasureFunction counting(Measure.Function function) {
        return new MeasureFunction(Optional.of(function), name -> {
            throw new IllegalStateException("a measure needs its filter");
        });
    }

    static MeasureFunction asking(Function<String, Term.Asked> asks) {
        return new MeasureFunction(Optional.empty(), asks);
    }

    Optional<Measure.Function> function() {
        return function;
    }

    Term.Asked of(String name) {
        return asks.apply(name);
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token call, EvaluationValue... arguments) {
        throw new UnsupportedOperationException("formulas are computed from their terms");
    }
}
