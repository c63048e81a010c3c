package id.lini.server.intake;

import id.lini.server.forms.KnownForm;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;

/** The slot of an entry: what may count only once. */
public final class Slots {
    private Slots() {}

    /** The slot of a periodic report. */
    public static String periodic(FormId form, UnitId unit, Period period) {
        return form + "|" + unit + "|" + period;
    }

    /** The slot of an entry that corrects nothing. */
    static String first(Entry entry, KnownForm form) {
        return form.definition().rhythm().periodic()
                ? periodic(entry.form(), entry.unit(), entry.period())
                : entry.id().toString();
    }
}
