package id.lini.mobile.ui;

import static id.lini.mobile.testing.Samples.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.lini.mobile.app.Officer;
import id.lini.mobile.platform.Picture;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone that is put down, turned, taken by another app: it locks, and gives back exactly where one was. */
@Tag("slow")
class LockTest {
    private static final String CELL = "count-aktif[metode=iud;sumber=pemerintah]";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Display phone;

    @BeforeEach
    void prepare() {
        phone = new Display(folder, clock, server, AppWindow.Prefill.NONE);
    }

    @AfterEach
    void stop() {
        phone.close();
    }

    @Test
    void anotherAppInFrontLocksAndKeepsWhatIsTyped() throws Exception {
        FieldDay.midMonth(folder, clock, server);
        phone.start();
        phone.tap("room-fill");
        phone.choose("kie");
        phone.tap("start");
        phone.write("field-tempat", "Balai RW 03");
        phone.device.pause();
        phone.waitForId("pin-done");
        assertThat(phone.says("Balai RW 03")).isFalse();
        phone.device.resume();
        phone.unlock();
        assertThat(phone.kept("Balai RW 03")).isTrue();
    }

    @Test
    void untouchedItLocksByItself() throws Exception {
        FieldDay.midMonth(folder, clock, server);
        phone.device.lockingAfter(Duration.ofSeconds(3));
        phone.start();
        phone.waitForId("pin-done");
        phone.unlock();
    }

    @Test
    void aWrongPinOpensNothingAndLoseNothing() throws Exception {
        FieldDay.midMonth(folder, clock, server);
        phone.startLocked();
        phone.pin("975310");
        phone.waitForText("PIN salah");
        assertThat(phone.has("room-home")).isFalse();
        phone.waitFor(() -> phone.enabled("pin-1"));
        // Typed on a keyboard, as on a desktop.
        for (char digit : Officer.DEFAULT_PIN.digits().toCharArray()) {
            phone.key(KeyCode.valueOf("DIGIT" + digit));
        }
        phone.key(KeyCode.ENTER);
        phone.waitForId("room-home");
    }

    @Test
    void turningThePhoneLeavesThePadWhereItWas() throws Exception {
        FieldDay.midMonth(folder, clock, server);
        phone.start();
        phone.tap("room-fill");
        phone.choose(CONTROL.value());
        phone.tap("start");
        phone.tap("next");
        phone.tap(CELL);
        phone.number("14");
        phone.size(640, 360);
        phone.waitForId("key-5");
        phone.number("5");
        phone.photograph("51-turned");
        assertThat(phone.says("Pemerintah")).isTrue();
        phone.size(360, 640);
        phone.waitForId("key-5");
        phone.key(KeyCode.ESCAPE);
        assertThat(phone.has("pad")).isFalse();
        assertThat(phone.has(CELL)).isTrue();
        assertThat(phone.says("Peserta KB aktif")).isTrue();
    }

    @Test
    void turningThePhoneInTheMidstOfAPinForgetsNoDigitOfIt() throws Exception {
        FieldDay.midMonth(folder, clock, server);
        phone.startLocked();
        String pin = Officer.DEFAULT_PIN.digits();
        pin.substring(0, 3).chars().forEach(digit -> phone.tap("pin-" + (char) digit));
        phone.size(640, 360);
        pin.substring(3).chars().forEach(digit -> phone.tap("pin-" + (char) digit));
        phone.tap("pin-done");
        phone.waitForId("room-home");
    }

    @Test
    void aPhotographedCodeEnrols() throws Exception {
        phone.startLocked();
        phone.device.gallery(new Picture(40, 40, new int[1600]));
        phone.tap("qr");
        phone.waitForText("tidak terlihat");
        phone.device.gallery(
                code("LINI:" + FakeServer.ADDRESS + "#" + server.code().replace("-", "")));
        phone.tap("qr");
        phone.waitForText("Kode terbaca");
        phone.tap("enrol");
        phone.pin(Officer.DEFAULT_PIN.digits());
        phone.pin(Officer.DEFAULT_PIN.digits());
        phone.waitForText("3 formulir");
        assertThat(phone.says("Dewi Lestari")).isTrue();
    }

    private static Picture code(String text) throws Exception {
        BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
        int[] argb = new int[400 * 400];
        Arrays.setAll(argb, i -> dots.get(i % 400, i / 400) ? 0xFF202020 : 0xFFE0E0E0);
        return new Picture(400, 400, argb);
    }
}
