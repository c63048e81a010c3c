package id.lini.server.plandesk;

import id.lini.server.pack.EditFault;
import id.lini.server.pack.NumberLocale;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody filled in, with what is wrong with it so far. Numbers are exact, as the page's language writes them. */
final class Entered {
    private final Map<String, String> fields;
    private final NumberLocale numbers;
    private final List<EditFault> faults = new ArrayList<>();

    Entered(Map<String, String> fields, NumberLocale numbers) {
        this.fields = Map.copyOf(fields);
        this.numbers = numbers;
    }

    /** In one line, without blanks around. */
    String text(String field) {
        return fields.getOrDefault(field, "").replaceAll("\\s+", " ").strip();
    }

    Map<String, String> fields() {
        return fields;
    }

    /** A number in plain form; empty where nothing or no number stands there, which is noted. */
    Optional<String> number(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = numbers.read(text);
        if (number.isEmpty()) {
            faults.add(EditFault.at(field, numbers.advice(text)));
        }
        return number.map(BigDecimal::toPlainString);
    }

    void require(String field, Label what) {
        if (text(field).isEmpty()) {
            fault(field, what);
        }
    }

    void fault(String field, Label what) {
        faults.add(EditFault.at(field, what));
    }

    List<EditFault> faults() {
        return List.copyOf(faults);
    }
}
