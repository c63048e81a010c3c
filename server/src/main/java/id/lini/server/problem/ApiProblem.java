package id.lini.server.problem;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import java.util.Objects;

/** A request that is refused with a reason the asker can act on. Not a fault of the server: never logged. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses with this problem. */
    public ApiProblem(Problem problem) {
        // No stack trace: a refusal is an answer, and floods of them must be cheap.
        super(problem.code().name(), null, false, false);
        this.problem = Objects.requireNonNull(problem, "problem is null");
    }

    /** Refuses with the code's own text. */
    public static ApiProblem of(ErrorCode code, Object... arguments) {
        return new ApiProblem(Problem.of(code, arguments));
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
