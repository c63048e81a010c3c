package id.lini.mobile.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** What a touch screen makes of a finger; the headless robot has a mouse without a wheel only. */
final class Finger {
    private static final double FAR = -300;

    private Finger() {}

    /** A swipe upwards over the middle of something. */
    static ScrollEvent swipe(Node on) {
        Bounds at = on.localToScreen(on.getLayoutBounds());
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                at.getCenterX(),
                at.getCenterY(),
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                FAR,
                0,
                FAR,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                1,
                null);
    }
}
