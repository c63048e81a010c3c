package id.lini.shared.work;

import com.fasterxml.jackson.core.JsonGenerator;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is to be counted at one unit. A period without an amount has no target: a year's is never divided into months.
 *
 * @param item of the form, its count
 * @param slice the part of the item that is meant
 * @param amounts by month, quarter and year; each stands for itself
 */
public record Target(UnitId unit, FormId form, String item, Slice slice, SortedMap<Period, BigDecimal> amounts) {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(\\.\\d{1,6})?");

    /** Checks that there is an amount, and each above zero. */
    public Target {
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(item, "item is null");
        Objects.requireNonNull(slice, "slice is null");
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        if (amounts.isEmpty() || amounts.values().stream().anyMatch(amount -> amount.signum() <= 0)) {
            throw new IllegalArgumentException("a target is more than zero");
        }
    }

    /** Writes it as one object. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", unit.value());
        json.writeStringField("form", form.value());
        json.writeStringField("item", item);
        if (!slice.equals(Slice.WHOLE)) {
            json.writeStringField("slice", slice.toString());
        }
        json.writeObjectFieldStart("amounts");
        for (Map.Entry<Period, BigDecimal> amount : amounts.entrySet()) {
            json.writeStringField(amount.getKey().toString(), amount.getValue().toPlainString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Reads an object; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static Target read(JsonObject json) {
        JsonObject amounts = json.object("amounts");
        SortedMap<Period, BigDecimal> read = new TreeMap<>();
        for (String period : amounts.names()) {
            try {
                read.put(Period.parse(period), amounts.value(period, Target::amount));
            } catch (IllegalArgumentException e) {
                throw amounts.fault(period, String.valueOf(e.getMessage()));
            }
        }
        if (read.isEmpty()) {
            throw json.fault("amounts", "no target");
        }
        return new Target(
                json.value("unit", UnitId::new),
                json.value("form", FormId::new),
                json.text("item"),
                json.optionalValue("slice", Target::slice).orElse(Slice.WHOLE),
                read);
    }

    private static Slice slice(String text) {
        return Slice.read(text).orElseThrow(() -> new IllegalArgumentException("not members: " + text));
    }

    /** Plain digits only: an exponent could stand for more digits than a phone holds. */
    private static BigDecimal amount(String text) {
        BigDecimal amount = AMOUNT.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("not a number above zero: " + text);
        }
        return amount;
    }
}
