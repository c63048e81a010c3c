package id.lini.server.plan;

/** Which way an indicator gets better. */
public enum Direction {
    /** More is better. */
    HIGHER,
    /** Less is better: unmet need, marriages under age. */
    LOWER,
    /** A step of a scale: Kabupaten/Kota Layak Anak, AKIP. */
    ORDINAL
}
