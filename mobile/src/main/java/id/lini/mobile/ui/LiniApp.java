package id.lini.mobile.ui;

import id.lini.mobile.app.Phone;
import id.lini.mobile.net.HttpTransport;
import id.lini.mobile.platform.AttachPlatform;
import id.lini.mobile.platform.DesktopPlatform;
import id.lini.mobile.platform.DevicePlatform;
import id.lini.mobile.vault.Pin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The JavaFX application. Named parameters: {@code --data=<folder>}, {@code --server=<url>}, {@code --code=<code>},
 * {@code --pin=<digits>}.
 */
public final class LiniApp extends Application {
    private Optional<AppWindow> window = Optional.empty();
    private Optional<Phone> phone = Optional.empty();

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        DevicePlatform platform = Optional.ofNullable(named.get("data"))
                .<DevicePlatform>map(folder -> new DesktopPlatform(Path.of(folder), stage))
                .or(AttachPlatform::find)
                .orElseGet(() -> new DesktopPlatform(Path.of(System.getProperty("user.home"), ".lini"), stage));
        Phone opened = Phone.open(platform.folder(), Clock.systemUTC(), HttpTransport::new);
        // For demonstrations, whose officers are no people: their PIN is no secret.
        Optional.ofNullable(named.get("pin"))
                .ifPresent(pin -> opened.officers().stream()
                        .findFirst()
                        .ifPresent(known -> opened.unlock(known.id(), new Pin(pin))));
        AppWindow.Prefill prefill =
                new AppWindow.Prefill(named.getOrDefault("server", ""), named.getOrDefault("code", ""));
        AppWindow made = new AppWindow(stage, opened, platform, prefill);
        phone = Optional.of(opened);
        window = Optional.of(made);
        made.show();
    }

    @Override
    public void stop() {
        window.ifPresent(AppWindow::close);
        phone.ifPresent(Phone::close);
    }
}
