package id.lini.mobile.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a QR code from a photograph, in plain Java: no camera library of the device is needed. */
public final class QrReader {
    /** A code fills much of its photograph; more pixels cost time and help nobody. */
    private static final int[] SIZES = {1280, 640};

    private QrReader() {}

    /** The text of the code, empty where none is seen. */
    public static Optional<String> read(Picture picture) {
        for (int size : SIZES) {
            Picture shrunk = picture.shrunk(size);
            LuminanceSource source = new RGBLuminanceSource(shrunk.width(), shrunk.height(), shrunk.argb());
            List<BinaryBitmap> ways = List.of(
                    new BinaryBitmap(new HybridBinarizer(source)),
                    new BinaryBitmap(new GlobalHistogramBinarizer(source)));
            for (BinaryBitmap way : ways) {
                Optional<String> text = decode(way);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decode(BinaryBitmap bitmap) {
        Map<DecodeHintType, Object> hints = Map.of(
                DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
        } catch (NotFoundException e) {
            // No code in sight this way; the caller tries another.
            return Optional.empty();
        } catch (ReaderException e) {
            // A code in sight, but too blurred to read.
            return Optional.empty();
        }
    }
}
