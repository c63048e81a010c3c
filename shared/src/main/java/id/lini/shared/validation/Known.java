package id.lini.shared.validation;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Period;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a rule looks at: the answers judged, the report one period before, and all earlier ones known.
 *
 * @param earlier oldest first
 */
record Known(Answers answers, Optional<Answers> previous, Collection<Answers> earlier) {

    static Known of(Answers answers, Period period, SortedMap<Period, Answers> earlier) {
        return new Known(answers, Optional.ofNullable(earlier.get(period.previous())), earlier.values());
    }
}
