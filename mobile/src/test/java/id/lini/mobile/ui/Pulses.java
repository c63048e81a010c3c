package id.lini.mobile.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Waits for the screen by its own beat instead of by the clock: a pulse lays out what a tap changed, the next what that
 * layout set off, however long they take on a busy machine.
 */
final class Pulses {
    private static final int BEATS = 3;
    private static final long PATIENCE_SECONDS = 30;

    private Pulses() {}

    /** Until two layouts are done and nothing waits for the window's thread. */
    static void settle() {
        // A beat is told before its layout, so the third tells of the end of the second.
        CountDownLatch beats = new CountDownLatch(BEATS);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                beats.countDown();
            }
        };
        Platform.runLater(timer::start);
        try {
            if (!beats.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the screen has stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the screen", e);
        } finally {
            Platform.runLater(timer::stop);
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
