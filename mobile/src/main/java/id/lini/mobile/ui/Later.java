package id.lini.mobile.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Work that takes its time: away from the window's thread, and its answer back on it. */
final class Later {
    private Later() {}

    /** Runs {@code work}, then tells {@code done}. What nobody foresaw goes to the window's own handler. */
    static <T> void run(Supplier<T> work, Consumer<T> done) {
        Thread thread = new Thread(
                () -> {
                    try {
                        T result = work.get();
                        Platform.runLater(() -> done.accept(result));
                    } catch (RuntimeException fault) {
                        Platform.runLater(() -> {
                            throw fault;
                        });
                    }
                },
                "lini-work");
        thread.setDaemon(true);
        thread.start();
    }
}
