package id.lini.mobile.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.lini.mobile.app.EnrolmentLink;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photographs in plain Java: shrunk, written as JPEG that others read, and a code read from them. */
class PictureTest {
    @Test
    void refusesPixelsThatAreNoPicture() {
        assertThatThrownBy(() -> new Picture(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JpegWriter.write(grey(8, 8), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shrinksTheLongerSideAndKeepsTheShape() {
        Picture small = grey(4000, 3000).shrunk(1280);

        assertThat(small.width()).isEqualTo(1280);
        assertThat(small.height()).isEqualTo(960);
        assertThat(small.argb()).containsOnly(0xFF808080);
        assertThat(grey(100, 50).shrunk(1280).width()).isEqualTo(100);
    }

    @Test
    void writesJpegThatAnotherReaderSeesAlike() throws Exception {
        Picture picture = gradient(61, 37);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(JpegWriter.write(picture, 90)));

        assertThat(read.getWidth()).isEqualTo(61);
        assertThat(read.getHeight()).isEqualTo(37);
        for (int y = 0; y < 37; y++) {
            for (int x = 0; x < 61; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int wanted = (picture.argb()[y * 61 + x] >> shift) & 0xFF;
                    int got = (read.getRGB(x, y) >> shift) & 0xFF;
                    assertThat(Math.abs(wanted - got)).as(x + "," + y).isLessThan(24);
                }
            }
        }
    }

    @Test
    void aNoisyPhotographStaysUnderWhatTheServerTakes() {
        long seed = 20240702;
        Random random = new Random(seed);
        int[] argb = new int[2400 * 1800];
        Arrays.setAll(argb, i -> 0xFF000000 | random.nextInt(0x1000000));

        byte[] jpeg = JpegWriter.atMost(new Picture(2400, 1800, argb), 1280, 300_000);

        assertThat(jpeg.length).as("seed " + seed).isLessThanOrEqualTo(300_000);
    }

    @Test
    void readsTheEnrolmentCodeOfAPhotographAndNoOther() throws Exception {
        String text = "LINI:https://lini.pekalongankota.go.id#" + "K7QF2MXP9R";

        assertThat(QrReader.read(code(text))).contains(text);
        assertThat(QrReader.read(grey(300, 300))).isEmpty();
        assertThat(EnrolmentLink.read("https://example.org/#K7QF2MXP9R")).isEmpty();
        assertThat(EnrolmentLink.read("LINI:https://lini.go.id#K7QF2MXP9X")).isEmpty();
    }

    /** A code as a camera sees it: dark grey on light grey, with a margin. */
    private static Picture code(String text) throws Exception {
        BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 700, 700);
        int[] argb = new int[900 * 900];
        Arrays.fill(argb, 0xFFD0D0D0);
        for (int y = 0; y < 700; y++) {
            for (int x = 0; x < 700; x++) {
                argb[(y + 100) * 900 + x + 100] = dots.get(x, y) ? 0xFF303030 : 0xFFD8D8D8;
            }
        }
        return new Picture(900, 900, argb);
    }

    private static Picture grey(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF808080);
        return new Picture(width, height, argb);
    }

    private static Picture gradient(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width * 255 / width;
            int y = i / width * 255 / height;
            argb[i] = 0xFF000000 | (x << 16) | (y << 8) | (255 - x);
        }
        return new Picture(width, height, argb);
    }
}
