package id.lini.mobile.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import id.lini.mobile.app.Look;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Parent;

/** Puts a look on the app: the toolkit's theme below, the tokens and the size of text on the root. */
final class Skin {
    private Skin() {}

    static void dress(Parent root, Look look) {
        String theme = look.theme() == Look.Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
        root.getStyleClass().removeAll(List.of("light", "dark", "contrast", "normal", "large", "huge"));
        root.getStyleClass()
                .addAll(
                        look.theme().name().toLowerCase(Locale.ROOT),
                        look.text().name().toLowerCase(Locale.ROOT));
    }
}
