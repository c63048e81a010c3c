package id.lini.server.achievement.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.util.Optional;

/** A measure inside an EvalEx expression: its value was put into the expression's data before. */
@FunctionParameter(name = "name")
@FunctionParameter(name = "filter", isVarArg = true)
final class MeasureFunction extends AbstractFunction {
    private final Measure.Function function;

    MeasureFunction(Measure.Function function) {
        this.function = function;
    }

    Measure.Function function() {
        return function;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token call, EvaluationValue... arguments)
            throws EvaluationException {
        String filter = arguments.length > 1 ? arguments[1].getStringValue() : "";
        Measure measure = Measure.of(function, arguments[0].getStringValue(), filter);
        return Optional.ofNullable(expression.getDataAccessor().getData(key(measure)))
                .orElseThrow(() -> new EvaluationException(call, "no value for " + measure));
    }

    static String key(Measure measure) {
        return measure.toString();
    }
}
