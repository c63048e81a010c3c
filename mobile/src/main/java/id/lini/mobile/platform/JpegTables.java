package id.lini.mobile.platform;

import java.util.HexFormat;

/** The tables of baseline JPEG as the standard suggests them (ITU-T T.81, annex K), and its cosine transform. */
final class JpegTables {
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };
    static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99
    };
    static final int[] DC_LUMA_BITS = {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
    static final int[] DC_CHROMA_BITS = {0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0};
    static final int[] DC_VALUES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    static final int[] AC_LUMA_BITS = {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125};
    static final int[] AC_CHROMA_BITS = {0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119};
    static final int[] AC_LUMA_VALUES = hex(
            "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa");
    static final int[] AC_CHROMA_VALUES = hex(
            "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa");

    private static final int SIDE = 8;
    private static final double[] COSINE = new double[SIDE * SIDE];

    static {
        for (int u = 0; u < SIDE; u++) {
            for (int x = 0; x < SIDE; x++) {
                double scale = u == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
                COSINE[u * SIDE + x] = scale * Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
    }

    private JpegTables() {}

    /** A table of quantisers at a quality of 1 to 100. */
    static int[] quantisers(int[] table, int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
        int[] scaled = new int[table.length];
        for (int i = 0; i < table.length; i++) {
            scaled[i] = Math.max(1, Math.min(255, (table[i] * scale + 50) / 100));
        }
        return scaled;
    }

    /** For each value its Huffman code and the length of it. */
    static int[][] codes(int[] counts, int[] values) {
        int[][] codes = new int[256][];
        int code = 0;
        int at = 0;
        for (int length = 1; length <= counts.length; length++) {
            for (int i = 0; i < counts[length - 1]; i++) {
                codes[values[at++]] = new int[] {code++, length};
            }
            code <<= 1;
        }
        return codes;
    }

    /** The discrete cosine transform of 8 by 8 values: first of each row, then of each column. */
    static double[] cosines(double[] block) {
        double[] rows = new double[block.length];
        double[] both = new double[block.length];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < SIDE; u++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += block[y * SIDE + x] * COSINE[u * SIDE + x];
                }
                rows[y * SIDE + u] = sum;
            }
        }
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += rows[y * SIDE + u] * COSINE[v * SIDE + y];
                }
                both[v * SIDE + u] = sum;
            }
        }
        return both;
    }

    private static int[] hex(String text) {
        byte[] bytes = HexFormat.of().parseHex(text);
        int[] values = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xFF;
        }
        return values;
    }
}
