package id.lini.mobile.ui;

import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.util.Optional;

/** Where a screen can lead. */
interface Navigator {

    /** One of the rooms; going back from it leaves the app. */
    void room(Room room);

    /** Filling a draft, from a page on, with the number pad open on a line where one is given. */
    void fill(EntryId draft, int page, Optional<String> place);

    /** What is due, opened or begun. */
    void begin(FormId form, UnitId unit, Period period);

    /** Reviewing a draft. */
    void review(EntryId draft);

    /** One finished entry. */
    void entry(EntryId entry);

    /** Another language; everything is shown anew. */
    void language(String language);

    /** Where one came from. */
    void back();
}
