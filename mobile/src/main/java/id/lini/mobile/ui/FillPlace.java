package id.lini.mobile.ui;

import java.util.Optional;

/**
 * Where in a form somebody is: remembered outside the screen, so that turning the phone or coming back from the review
 * leads there again, even when the pages are cut otherwise.
 */
final class FillPlace {
    private Optional<String> place;
    private boolean open;

    /** At a cell or field with the pad open there, or at the beginning. */
    FillPlace(Optional<String> place) {
        this.place = place;
        this.open = place.isPresent();
    }

    /** A cell or field on the page that was shown. */
    Optional<String> place() {
        return place;
    }

    /** Whether the pad was open there. */
    boolean open() {
        return open;
    }

    void at(String shown, boolean padOpen) {
        place = Optional.of(shown);
        open = padOpen;
    }
}
