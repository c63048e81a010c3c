package id.lini.mobile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Session;
import id.lini.mobile.testing.Catalogue;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.mobile.vault.PinCost;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.work.Unit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long an officer waits: from the start of the app to a form that takes a figure, and from a tap to the next screen
 * laid out, with few and with very many entries on the phone. Run by {@code deploy/bench --screens}; no test of the build.
 */
@Tag("slow")
class ScreenBench {
    private static final int ROUNDS = 15;
    private static final int TAPS_OF_AN_HOUR = 600;
    private static final Path RESULTS = Path.of("target", "screen-bench.md");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private final FxRobot robot = new FxRobot();
    private final StringBuilder report = new StringBuilder();
    private Stage stage;

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    void waits(int entries) throws Exception {
        fill(entries);
        report.append("\n## ").append(entries).append(" entries\n\n| what | median ms | slowest ms |\n|---|---|---|\n");
        server.offline();
        Phone phone = Phone.open(folder, clock, server);
        try {
            coldStart(phone);
            for (Room room : Room.values()) {
                taps("tap to " + room.name().toLowerCase(Locale.ROOT), () -> enter(room));
            }
            enter(Room.HISTORY);
            taps(
                    "history, one more page",
                    () -> list().scrollTo(list().getItems().size() - 1));
            long before = live();
            anHour();
            report.append("\nLive heap before and after an hour's use: ")
                    .append(before)
                    .append(" and ")
                    .append(live())
                    .append(" MB\n");
            phone.lock();
        } finally {
            phone.close();
        }
        Files.writeString(RESULTS, report, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A tap every six seconds, played without the pauses: all rooms, the history to its end, and a form opened and left. */
    private void anHour() {
        for (int tap = 0; tap < TAPS_OF_AN_HOUR; tap += Room.values().length + 3) {
            for (Room room : Room.values()) {
                enter(room);
                WaitForAsyncUtils.waitForFxEvents(1);
            }
            enter(Room.HISTORY);
            robot.interact(() -> {
                list().scrollTo(list().getItems().size() - 1);
                lay();
                enterNow(Room.FILL);
                ((javafx.scene.control.Button) stage.getScene().lookup("#start")).fire();
                lay();
                enterNowFromForm();
            });
        }
    }

    /** What the app still refers to, in MB. */
    private long live() {
        WaitForAsyncUtils.waitForFxEvents();
        // The test tool keeps every event of a stage, and by its target every screen there was, until a stage is
        // registered.
        FxToolkit.toolkitContext().setRegisteredStage(stage);
        System.gc();
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }

    private void coldStart(Phone phone) throws Exception {
        FxToolkit.registerPrimaryStage();
        long begun = System.nanoTime();
        FxToolkit.setupStage(made -> {
            stage = made;
            new AppWindow(made, phone, new FakeDevice(folder), AppWindow.Prefill.NONE).show();
            lay();
        });
        line("start to PIN", List.of(System.nanoTime() - begun));
        long typed = System.nanoTime();
        phone.unlock(phone.officers().get(0).id(), Officer.DEFAULT_PIN);
        line("PIN to open store (Argon2id, 32 MiB)", List.of(System.nanoTime() - typed));
        long opened = System.nanoTime();
        robot.interact(() -> {
            new AppWindow(stage, phone, new FakeDevice(folder), AppWindow.Prefill.NONE).show();
            lay();
        });
        line("open store to home", List.of(System.nanoTime() - opened));
        long tapped = System.nanoTime();
        robot.interact(() -> {
            enterNow(Room.FILL);
            ((javafx.scene.control.Button) stage.getScene().lookup("#start")).fire();
            lay();
        });
        line("home to usable form", List.of(System.nanoTime() - tapped));
        assertThat(stage.getScene().lookup("#next")).isNotNull();
        robot.interact(() -> enterNowFromForm());
    }

    /** Out of the form: the rooms are not shown there. */
    private void enterNowFromForm() {
        ((javafx.scene.control.Button) stage.getScene().lookup("#back")).fire();
        lay();
    }

    private void taps(String what, Runnable tap) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> {
                long begun = System.nanoTime();
                tap.run();
                lay();
                times.add(System.nanoTime() - begun);
            });
        }
        line(what, times);
    }

    private void enter(Room room) {
        if (javafx.application.Platform.isFxApplicationThread()) {
            enterNow(room);
        } else {
            robot.interact(() -> enterNow(room));
        }
    }

    private void enterNow(Room room) {
        ((ToggleButton) stage.getScene().lookup("#room-" + room.name().toLowerCase(Locale.ROOT))).fire();
        lay();
    }

    private javafx.scene.control.ListView<?> list() {
        return (javafx.scene.control.ListView<?>) stage.getScene().lookup("#history");
    }

    private void lay() {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private void line(String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d |%n",
                what,
                sorted.get(sorted.size() / 2) / 1_000_000,
                sorted.get(sorted.size() - 1) / 1_000_000));
    }

    /** Reports of years, finished on this phone. */
    private void fill(int entries) throws IOException {
        server.work(Catalogue.units(), Catalogue.forms());
        try (Officer officer = Officer.open(folder, clock, server, Officer.DEFAULT_PIN, PinCost.PHONE)) {
            officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
            officer.sync();
            Session session = officer.session();
            List<Unit> units = officer.units().stream()
                    .filter(unit -> unit.kind().equals("poktan"))
                    .toList();
            session.store().transaction(() -> {
                LocalDate day = LocalDate.of(2024, 6, 30);
                for (int i = 0; i < entries; i++) {
                    session.store().entries().add(entry(session, units.get(i % units.size()), day), Optional.empty());
                    day = i % 90 == 89 ? day.minusDays(1) : day;
                }
                return true;
            });
        }
    }

    private static Entry entry(Session session, Unit unit, LocalDate day) {
        return new Entry(
                session.ids().nextEntry(),
                FieldDay.MEETING,
                1,
                unit.id(),
                Period.day(day),
                Samples.households(12, 10),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                session.identity().grant().person(),
                session.clock().instant());
    }
}
