package id.lini.mobile.platform;

import java.io.ByteArrayOutputStream;

/**
 * Writes baseline JPEG (ITU-T T.81) in plain Java: the phone's virtual machine has no image library. Nothing but the
 * pixels is written: no place, no time, no camera.
 */
public final class JpegWriter {
    private static final int BLOCK = 8;
    private static final int CELLS = 64;
    private static final int SMALLEST = 64;
    private static final int[] QUALITIES = {72, 55, 40, 25};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final int[] luma;
    private final int[] chroma;
    private final int[][] dcLuma = JpegTables.codes(JpegTables.DC_LUMA_BITS, JpegTables.DC_VALUES);
    private final int[][] dcChroma = JpegTables.codes(JpegTables.DC_CHROMA_BITS, JpegTables.DC_VALUES);
    private final int[][] acLuma = JpegTables.codes(JpegTables.AC_LUMA_BITS, JpegTables.AC_LUMA_VALUES);
    private final int[][] acChroma = JpegTables.codes(JpegTables.AC_CHROMA_BITS, JpegTables.AC_CHROMA_VALUES);
    private int bits;
    private int held;

    private JpegWriter(int quality) {
        this.luma = JpegTables.quantisers(JpegTables.LUMA, quality);
        this.chroma = JpegTables.quantisers(JpegTables.CHROMA, quality);
    }

    /**
     * The picture as JPEG of at most so many bytes: first with fewer details, then smaller.
     *
     * @param longest the most pixels of a side
     */
    public static byte[] atMost(Picture picture, int longest, int bytes) {
        for (int side = longest; side >= SMALLEST; side /= 2) {
            Picture shrunk = picture.shrunk(side);
            for (int quality : QUALITIES) {
                byte[] jpeg = write(shrunk, quality);
                if (jpeg.length <= bytes) {
                    return jpeg;
                }
            }
        }
        throw new IllegalArgumentException("no picture fits into " + bytes + " bytes");
    }

    /**
     * The picture as JPEG.
     *
     * @param quality 1 (small) to 100 (like the picture)
     */
    public static byte[] write(Picture picture, int quality) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is 1 to 100");
        }
        JpegWriter writer = new JpegWriter(quality);
        writer.head(picture);
        writer.scan(picture);
        return writer.out.toByteArray();
    }

    private void head(Picture picture) {
        bytes(0xFF, 0xD8);
        bytes(0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        quantisers(0, luma);
        quantisers(1, chroma);
        bytes(0xFF, 0xC0, 0, 17, 8);
        bytes(picture.height() >> 8, picture.height() & 0xFF, picture.width() >> 8, picture.width() & 0xFF);
        bytes(3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
        huffman(0x00, JpegTables.DC_LUMA_BITS, JpegTables.DC_VALUES);
        huffman(0x10, JpegTables.AC_LUMA_BITS, JpegTables.AC_LUMA_VALUES);
        huffman(0x01, JpegTables.DC_CHROMA_BITS, JpegTables.DC_VALUES);
        huffman(0x11, JpegTables.AC_CHROMA_BITS, JpegTables.AC_CHROMA_VALUES);
        bytes(0xFF, 0xDA, 0, 12, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
    }

    private void quantisers(int id, int[] table) {
        bytes(0xFF, 0xDB, 0, 67, id);
        for (int i = 0; i < CELLS; i++) {
            out.write(table[JpegTables.ZIGZAG[i]]);
        }
    }

    private void huffman(int id, int[] counts, int[] values) {
        int length = 19 + values.length;
        bytes(0xFF, 0xC4, length >> 8, length & 0xFF, id);
        bytes(counts);
        bytes(values);
    }

    private void scan(Picture picture) {
        int[] last = new int[3];
        double[] block = new double[CELLS];
        for (int top = 0; top < picture.height(); top += BLOCK) {
            for (int left = 0; left < picture.width(); left += BLOCK) {
                for (int part = 0; part < 3; part++) {
                    take(picture, left, top, part, block);
                    last[part] = part == 0
                            ? block(block, luma, last[part], dcLuma, acLuma)
                            : block(block, chroma, last[part], dcChroma, acChroma);
                }
            }
        }
        put(0x7F, 7);
        bytes(0xFF, 0xD9);
    }

    /** One component of 8 by 8 pixels around zero; beyond the edge the last pixel is repeated. */
    private static void take(Picture picture, int left, int top, int part, double[] block) {
        for (int y = 0; y < BLOCK; y++) {
            int row = Math.min(top + y, picture.height() - 1) * picture.width();
            for (int x = 0; x < BLOCK; x++) {
                int pixel = picture.argb()[row + Math.min(left + x, picture.width() - 1)];
                int red = (pixel >> 16) & 0xFF;
                int green = (pixel >> 8) & 0xFF;
                int blue = pixel & 0xFF;
                block[y * BLOCK + x] = switch (part) {
                    case 0 -> 0.299 * red + 0.587 * green + 0.114 * blue - 128;
                    case 1 -> -0.168736 * red - 0.331264 * green + 0.5 * blue;
                    default -> 0.5 * red - 0.418688 * green - 0.081312 * blue;
                };
            }
        }
    }

    private int block(double[] block, int[] quantisers, int last, int[][] dc, int[][] ac) {
        double[] spectrum = JpegTables.cosines(block);
        int[] level = new int[CELLS];
        for (int i = 0; i < CELLS; i++) {
            int at = JpegTables.ZIGZAG[i];
            level[i] = (int) Math.round(spectrum[at] / quantisers[at]);
        }
        int difference = level[0] - last;
        int size = size(difference);
        put(dc[size][0], dc[size][1]);
        amplitude(difference, size);
        int end = CELLS - 1;
        while (end > 0 && level[end] == 0) {
            end--;
        }
        int zeros = 0;
        for (int i = 1; i <= end; i++) {
            if (level[i] == 0) {
                zeros++;
                continue;
            }
            while (zeros > 15) {
                put(ac[0xF0][0], ac[0xF0][1]);
                zeros -= 16;
            }
            int length = size(level[i]);
            int symbol = (zeros << 4) | length;
            put(ac[symbol][0], ac[symbol][1]);
            amplitude(level[i], length);
            zeros = 0;
        }
        if (end < CELLS - 1) {
            put(ac[0][0], ac[0][1]);
        }
        return level[0];
    }

    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    private void amplitude(int value, int size) {
        put(value < 0 ? (value - 1) & ((1 << size) - 1) : value, size);
    }

    private void put(int code, int length) {
        for (int i = length - 1; i >= 0; i--) {
            held = (held << 1) | ((code >> i) & 1);
            bits++;
            if (bits == BLOCK) {
                out.write(held);
                if ((held & 0xFF) == 0xFF) {
                    // A byte that looks like a mark is followed by zero.
                    out.write(0);
                }
                bits = 0;
                held = 0;
            }
        }
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
