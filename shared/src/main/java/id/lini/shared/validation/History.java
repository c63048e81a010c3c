package id.lini.shared.validation;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a unit reported before, as far as the side that asks knows it. Only warnings look at it. */
@FunctionalInterface
public interface History {
    /** How many earlier reports warnings look at. */
    int DEPTH = 6;

    /** Nothing known. */
    History NONE = (form, unit, before) -> new TreeMap<>();

    /** Up to {@link #DEPTH} latest reports of a unit on a form for periods before {@code before}, by period. */
    SortedMap<Period, Answers> earlier(FormId form, UnitId unit, Period before);
}
