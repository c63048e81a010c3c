package id.lini.mobile.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The conditions of a question and their arguments, in one order. */
final class Where {
    private final StringBuilder text = new StringBuilder("WHERE 1");
    private final List<Object> arguments = new ArrayList<>();

    void and(String condition, Object... of) {
        text.append(" AND ").append(condition);
        Collections.addAll(arguments, of);
    }

    String text() {
        return text.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
