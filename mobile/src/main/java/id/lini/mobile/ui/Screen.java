package id.lini.mobile.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** One screenful, made anew each time it is shown. */
interface Screen {

    /** What it is. */
    String title();

    /** Where in the work it is: unit and month; empty where that does not apply. */
    default String subtitle() {
        return "";
    }

    /** The content. */
    Node body();

    /** What stands at the thumb, above the rooms where there are any. */
    default Optional<Node> footer() {
        return Optional.empty();
    }

    /** Keys that are typed on all the time: below, or at the side of a wide screen. */
    default Optional<Region> keys() {
        return Optional.empty();
    }

    /** Which of the five rooms it is, empty for a screen inside one. */
    default Optional<Room> room() {
        return Optional.empty();
    }

    /** Whether it is made anew when sync brings news; never where somebody is typing. */
    default boolean showsNews() {
        return false;
    }

    /** Whether another app was asked for a photograph, so that going to the background is no leaving. */
    default boolean awaitsPicture() {
        return false;
    }

    /** The screen goes away or the app is paused: what is typed and not yet kept is kept now. */
    default void keep() {}
}
