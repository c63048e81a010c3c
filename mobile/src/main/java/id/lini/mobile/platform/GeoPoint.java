package id.lini.mobile.platform;

/**
 * Where the phone is, in millionths of a degree (WGS 84): whole numbers, as everything that is signed.
 *
 * @param latitude north of the equator
 * @param longitude east of Greenwich
 * @param accuracyMetres within which the receiver is sure
 */
public record GeoPoint(int latitude, int longitude, int accuracyMetres) {
    private static final int MILLION = 1_000_000;

    /** Checks that it is on the globe. */
    public GeoPoint {
        if (Math.abs(latitude) > 90 * MILLION || Math.abs(longitude) > 180 * MILLION) {
            throw new IllegalArgumentException("not on the globe");
        }
    }
}
