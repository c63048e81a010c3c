package id.lini.server.plandesk;

import id.lini.server.pack.EditFault;
import id.lini.server.pack.NumberLocale;
import id.lini.server.web.PageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Faults as a page tells them, and how its language writes numbers. */
final class Faults {
    private Faults() {}

    /** By field, in the reader's language; several at one field in one text. */
    static Map<String, String> byField(List<EditFault> faults, PageFormat format) {
        Map<String, String> told = new LinkedHashMap<>();
        for (EditFault fault : faults) {
            String mend = fault.mend().map(text -> ". " + format.text(text)).orElse("");
            told.merge(fault.field(), format.text(fault.what()) + mend, (one, other) -> one + ". " + other);
        }
        return told;
    }

    static NumberLocale numbers(PageFormat format) {
        return format.locale().equals(Locale.ENGLISH) ? NumberLocale.PLAIN : NumberLocale.ID;
    }
}
