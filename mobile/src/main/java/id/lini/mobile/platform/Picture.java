package id.lini.mobile.platform;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/**
 * The plain pixels of a photograph: where it was taken, with what and when is left behind.
 *
 * @param argb row after row
 */
public record Picture(int width, int height, int[] argb) {

    /** Checks that there is a pixel for each place. */
    public Picture {
        Objects.requireNonNull(argb, "argb is null");
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("not a picture of " + width + " by " + height);
        }
    }

    /** The pixels of an image of the toolkit; it must be loaded. */
    public static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader reader = image.getPixelReader();
        if (reader == null || width < 1 || height < 1) {
            throw new IllegalArgumentException("not a loaded image");
        }
        int[] argb = new int[width * height];
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }

    /** The same with no side longer than {@code longest}: each pixel the mean of those it takes the place of. */
    public Picture shrunk(int longest) {
        int most = Math.max(width, height);
        if (most <= longest) {
            return this;
        }
        int toWidth = Math.max(1, (int) ((long) width * longest / most));
        int toHeight = Math.max(1, (int) ((long) height * longest / most));
        int[] to = new int[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            int top = (int) ((long) y * height / toHeight);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / toHeight));
            for (int x = 0; x < toWidth; x++) {
                int left = (int) ((long) x * width / toWidth);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * width / toWidth));
                to[y * toWidth + x] = mean(left, top, right, bottom);
            }
        }
        return new Picture(toWidth, toHeight, to);
    }

    private int mean(int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = argb[y * width + x];
                red += (pixel >> 16) & 0xFF;
                green += (pixel >> 8) & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return 0xFF000000 | ((int) (red / count) << 16) | ((int) (green / count) << 8) | (int) (blue / count);
    }
}
