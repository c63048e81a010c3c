package id.lini.server.achievement.formula;

import id.lini.shared.id.FormId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One question to the approved counts, as written in a formula.
 *
 * @param item of {@link Function#COUNT}, and of {@link Function#UNITS} where one is named; else {@link #REPORTS}
 * @param filter for a dimension, or a field that classifies: the members, groups or options taken; one that is not named
 *     is taken whole
 */
public record Measure(Function function, FormId form, String item, Map<String, Set<String>> filter) {
    /** The item of the ledger that counts approved reports. */
    public static final String REPORTS = "#";

    /** The name in a filter under which kinds of reporting units are chosen. */
    public static final String UNIT_KIND = "unit_kind";

    /** What is asked. */
    public enum Function {
        /** The sum of a flow, or the latest value of a stock. */
        COUNT,
        /** How many approved reports. */
        REPORTS,
        /** How many months with an approved report. */
        MONTHS,
        /** How many units with an approved report, or with any of an item. */
        UNITS;

        /** As written in a formula. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the filter in order. */
    public Measure {
        Objects.requireNonNull(function, "function is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(item, "item is null");
        Map<String, Set<String>> copy = new TreeMap<>();
        filter.forEach((name, members) -> copy.put(name, Collections.unmodifiableSet(new TreeSet<>(members))));
        filter = Collections.unmodifiableMap(copy);
    }

    /** How many reports of a form were approved. */
    public static Measure reportsOf(FormId form) {
        return new Measure(Function.REPORTS, form, REPORTS, Map.of());
    }

    /** How many units had any of the same. */
    public Measure distinct() {
        return new Measure(Function.UNITS, form, item, filter);
    }

    /** The kinds of units asked for; empty for all. */
    public Set<String> unitKinds() {
        return filter.getOrDefault(UNIT_KIND, Set.of());
    }

    /** What is asked of the item, or of the report itself, split by members but not by units. */
    public Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new TreeMap<>(filter);
        members.remove(UNIT_KIND);
        return members;
    }

    /** Reads the arguments of a call; a {@link FormulaFault} says which is malformed. */
    static Measure of(Function function, String name, String filter) {
        int slash = name.indexOf('/');
        if (function != Function.UNITS && (function == Function.COUNT) != (slash > 0)) {
            throw function == Function.COUNT
                    ? new FormulaFault(
                            "count butuh \"formulir/item\", bukan \"" + name + "\"",
                            "count needs \"form/item\", not \"" + name + "\"")
                    : new FormulaFault(
                            function.word() + " butuh \"formulir\" saja, bukan \"" + name + "\"",
                            function.word() + " needs a \"form\" only, not \"" + name + "\"");
        }
        String form = slash > 0 ? name.substring(0, slash) : name;
        try {
            String item = slash > 0 ? name.substring(slash + 1) : REPORTS;
            return new Measure(function, new FormId(form), item, filter(filter));
        } catch (IllegalArgumentException e) {
            throw new FormulaFault("tidak ada formulir \"" + form + "\"", "there is no form \"" + form + "\"");
        }
    }

    private static Map<String, Set<String>> filter(String text) {
        Map<String, Set<String>> filter = new TreeMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(";", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new FormulaFault(
                        "saringan \"" + part + "\" tidak berbentuk nama=pilihan|pilihan",
                        "the filter \"" + part + "\" is not of the form name=choice|choice");
            }
            Set<String> members = new TreeSet<>();
            for (String member : sides[1].split("\\|", -1)) {
                members.add(member.strip());
            }
            if (filter.put(sides[0].strip(), members) != null) {
                throw new FormulaFault(
                        "saringan \"" + sides[0].strip() + "\" ditulis dua kali",
                        "the filter \"" + sides[0].strip() + "\" is given twice");
            }
        }
        return filter;
    }
}
