package id.lini.mobile.platform;

/**
 * Pixels that belong to the system: bars, a notch, round corners.
 *
 * @param sides at the left and right of a phone that lies on its side
 */
public record SafeArea(int top, int bottom, int sides) {
    /** A window of its own: nothing. */
    public static final SafeArea NONE = new SafeArea(0, 0, 0);
}
