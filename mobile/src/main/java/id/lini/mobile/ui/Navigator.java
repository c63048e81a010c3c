package id.lini.mobile.ui;

import id.lini.mobile.app.Look;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.util.Optional;

/** Where a screen can lead. */
interface Navigator {

    /** One of the rooms; going back from it leaves the app. */
    void room(Room room);

    /** All that is due. */
    void due();

    /** All own targets. */
    void goals();

    /** Filling a draft, at a place of it with the number pad open there where one is given, else from the first page on. */
    void fill(EntryId draft, Optional<String> place);

    /** What is due, opened or begun. */
    void begin(FormId form, UnitId unit, Period period);

    /** Reviewing a draft. */
    void review(EntryId draft);

    /** One finished entry. */
    void entry(EntryId entry);

    /** Another look or language; everything is shown anew. */
    void look(Look look);

    /** The next to pick the phone up types a PIN. */
    void lock();

    /** Another PIN. */
    void changePin();

    /** Asking for an approved entry to be opened again. */
    void reopen(EntryId entry);

    /** The same screen with what changed since. */
    void refresh();

    /** Where one came from. */
    void back();
}
