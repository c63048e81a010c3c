package id.lini.mobile.ui;

import static id.lini.mobile.testing.Samples.CONTROL;

import id.lini.mobile.app.Look;
import id.lini.mobile.app.Look.TextSize;
import id.lini.mobile.app.Look.Theme;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.id.EntryId;
import id.lini.shared.text.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen on every kind of phone, each judged (targets, texts cut off, names for readers, keyboard) and kept as a
 * photograph. {@link ContactSheet} puts some of them on one sheet.
 */
@Tag("slow")
class GalleryTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);

    static Stream<Arguments> screens() {
        return Stream.of(
                Arguments.of(360, 640, Theme.LIGHT, TextSize.NORMAL, "id"),
                Arguments.of(360, 640, Theme.DARK, TextSize.NORMAL, "id"),
                Arguments.of(360, 640, Theme.CONTRAST, TextSize.HUGE, "id"),
                Arguments.of(390, 844, Theme.LIGHT, TextSize.LARGE, "id"),
                Arguments.of(390, 844, Theme.DARK, TextSize.NORMAL, "en"),
                Arguments.of(640, 360, Theme.LIGHT, TextSize.NORMAL, "id"),
                Arguments.of(800, 1280, Theme.LIGHT, TextSize.NORMAL, "id"),
                Arguments.of(800, 1280, Theme.DARK, TextSize.NORMAL, "id"));
    }

    @BeforeAll
    static void clear() throws IOException {
        ContactSheet.clear();
    }

    @AfterAll
    static void sheet() throws IOException {
        ContactSheet.write();
    }

    @ParameterizedTest(name = "{0}x{1} {2} {3} {4}")
    @MethodSource("screens")
    void everyScreenCanBeUsed(int width, int height, Theme theme, TextSize text, String language) throws Exception {
        server.message(
                "m1",
                new Label(
                        "Bu Dewi, laporan pengendalian lapangan Medono bulan Juni belum masuk. Mohon dikirim.",
                        "Mrs Dewi, the field control report of Medono for June is missing. Please send it."));
        EntryId back = FieldDay.midMonth(folder, clock, server);
        String series = String.join("-", width + "x" + height, theme.name(), text.name(), language)
                .toLowerCase(java.util.Locale.ROOT);
        try (Display phone = new Display(folder, clock, server, AppWindow.Prefill.NONE)
                .size(width, height)
                .look(new Look(language, theme, text), series)) {
            server.offline();
            phone.startLocked();
            gate(phone);
            rooms(phone);
            filling(phone);
            entries(phone, back);
        }
    }

    private static void gate(Display phone) throws Exception {
        phone.photograph("01-pin");
        phone.pin("999111");
        phone.waitFor(() -> phone.has("pin-said") && phone.enabled("pin-1"));
        phone.photograph("02-pin-wrong");
        phone.tap("pin-forgotten");
        phone.photograph("03-pin-forgotten");
        phone.tap("back");
        phone.tap("officer-other");
        phone.photograph("04-officers");
        phone.tap("officer-new");
        phone.photograph("05-enrol");
        phone.tap("back");
        phone.tap("officer-0");
        phone.unlock();
    }

    private static void rooms(Display phone) throws Exception {
        phone.waitFor(() -> phone.has("send-now"));
        phone.waitFor(() -> phone.has("goals-all"));
        phone.photograph("10-home");
        phone.scrollToTheEnd();
        phone.photograph("10-home2-end");
        phone.tap("goals-all");
        phone.photograph("10-home3-targets");
        phone.tap("back");
        phone.tap("due-all");
        phone.photograph("11-due");
        phone.tap("back");
        phone.tap("room-send");
        phone.photograph("12-send");
        phone.tap("carry");
        phone.waitForId("carry-said");
        phone.photograph("12-send2-carried");
        phone.tap("room-history");
        phone.photograph("13-history");
        phone.tap("filter-state");
        phone.photograph("14-history-filter");
        phone.tap("close-sheet");
        phone.tap("room-me");
        phone.photograph("15-me");
        phone.scrollToTheEnd();
        phone.photograph("15-me2-end");
        phone.tap("change-pin");
        phone.photograph("16-change-pin");
        phone.tap("back");
        phone.tap("room-fill");
        phone.photograph("17-choose");
        phone.tap("choose-form");
        phone.photograph("18-choose-form");
        phone.tap("close-sheet");
    }

    private static void filling(Display phone) throws Exception {
        phone.choose("poktan-pertemuan");
        phone.photograph("20-choose-events");
        phone.tap("choose-unit");
        phone.photograph("21-choose-group");
        phone.tap("close-sheet");
        phone.choose("alokon");
        phone.tap("start");
        phone.photograph("22-stock-copy");
        phone.tap("copy-start");
        phone.photograph("23-stock-copied");
        phone.tap("back");
        phone.choose(CONTROL.value());
        phone.tap("start");
        phone.photograph("24-fill-count");
        phone.tap("next");
        phone.photograph("25-fill-table");
        phone.tap("count-aktif[metode=iud;sumber=pemerintah]");
        phone.number("14");
        phone.tap("key-next");
        phone.number("0");
        phone.photograph("26-fill-pad");
        phone.tap("key-next");
        phone.number("1234567");
        phone.tap("key-next");
        phone.number("7654321");
        phone.photograph("26-fill-pad2-long");
        phone.tap("pad-close");
        phone.tap("pages");
        phone.photograph("27-fill-pages");
        phone.tap("close-sheet");
        phone.tap("back");
        phone.tap("room-send");
        phone.tapLine(CONTROL);
        phone.photograph("28-review");
        phone.tap("back");
    }

    private static void entries(Display phone, EntryId back) throws Exception {
        phone.tap("room-home");
        phone.tap("line-" + back);
        phone.photograph("30-entry-returned");
        phone.tap("correct");
        phone.photograph("31-correct");
        phone.tap("count-rumah_tangga");
        phone.number("100");
        phone.photograph("32-correct-wrong");
        phone.number("0");
        phone.tap("pad-close");
        phone.tap("next");
        phone.photograph("33-correct-review");
        phone.tap("back");
        phone.tap("back");
        phone.tap("back");
        phone.tap("room-history");
        String all = phone.text("history-count");
        phone.write("search", "Bendan Kergon");
        phone.waitFor(() -> !phone.text("history-count").equals(all));
        phone.photograph("34-history-found");
        phone.tapApproved();
        phone.photograph("35-entry-approved");
        phone.tap("reopen");
        phone.write("reopen-reason", "Angka IUD dan MOW tertukar");
        phone.photograph("36-reopen");
    }
}
