package id.lini.mobile;

import id.lini.mobile.ui.LiniApp;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;

/**
 * Starts the app. Does not extend {@code Application}: on a class path the launcher would refuse that.
 *
 * <p>{@code --data <folder>} is where the app keeps its files (default: the device's private folder, on a desktop
 * {@code ~/.lini}); {@code --server <url>} and {@code --code <code>} fill the enrolment screen.
 */
public final class Main {
    private Main() {}

    /** Runs until the window is closed. */
    public static void main(String[] arguments) {
        Application.launch(LiniApp.class, joined(arguments));
    }

    /** JavaFX reads {@code --name=value} only; {@code --name value} is made that. */
    static String[] joined(String... arguments) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean takesNext = arguments[i].startsWith("--")
                    && !arguments[i].contains("=")
                    && i + 1 < arguments.length
                    && !arguments[i + 1].startsWith("--");
            joined.add(takesNext ? arguments[i] + "=" + arguments[++i] : arguments[i]);
        }
        return joined.toArray(String[]::new);
    }
}
