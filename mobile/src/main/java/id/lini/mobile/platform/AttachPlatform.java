package id.lini.mobile.platform;

import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.keyboard.KeyboardService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.position.Position;
import com.gluonhq.attach.position.PositionService;
import com.gluonhq.attach.share.ShareService;
import com.gluonhq.attach.statusbar.StatusBarService;
import com.gluonhq.attach.storage.StorageService;
import com.gluonhq.attach.util.Platform;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;

/** A phone, through Gluon Attach. Not yet run on a device: the tool chain for one is not at hand. */
public final class AttachPlatform implements DevicePlatform {
    private static final String DOWNLOADS = "Download";
    private static final int STATUS_BAR = 36;
    private static final int GESTURE_BAR = 16;
    private static final int NOTCH = 44;
    /** Attach does not tell; a receiver under the sky is better than this. */
    private static final int ACCURACY = 50;

    private static final double MILLION = 1_000_000;

    private final Path folder;

    private AttachPlatform(Path folder) {
        this.folder = folder;
    }

    /** The device, where Attach knows a private folder; empty on a desktop without Attach's desktop part. */
    public static Optional<DevicePlatform> find() {
        if (Platform.isDesktop()) {
            return Optional.empty();
        }
        Optional<DevicePlatform> device = StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .map(File::toPath)
                .map(AttachPlatform::new);
        device.ifPresent(AttachPlatform::prepareDriver);
        return device;
    }

    /** The SQLite driver unpacks its library into the private folder, and must not ask the shell what system this is. */
    private static void prepareDriver(DevicePlatform device) {
        if (Platform.isAndroid()) {
            System.setProperty("java.runtime.name", "android");
            System.setProperty("org.sqlite.tmpdir", device.folder().toString());
        }
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void onPause(Runnable action) {
        LifecycleService.create().ifPresent(service -> service.addListener(LifecycleEvent.PAUSE, action));
    }

    @Override
    public void onResume(Runnable action) {
        LifecycleService.create().ifPresent(service -> service.addListener(LifecycleEvent.RESUME, action));
    }

    @Override
    public Optional<String> styleSheet() {
        return Optional.of("/id/lini/mobile/ui/" + (Platform.isAndroid() ? "android.css" : "ios.css"));
    }

    @Override
    public SafeArea safeArea() {
        boolean notch = DisplayService.create().filter(DisplayService::hasNotch).isPresent();
        return new SafeArea(notch ? NOTCH : STATUS_BAR, GESTURE_BAR, notch ? NOTCH : GESTURE_BAR);
    }

    @Override
    public void onKeyboard(IntConsumer changed) {
        KeyboardService.create()
                .ifPresent(service -> service.visibleHeightProperty()
                        .addListener((watched, before, now) -> changed.accept(now.intValue())));
    }

    @Override
    public Optional<Pictures> pictures() {
        return AttachPictures.find();
    }

    @Override
    public boolean positioned() {
        return PositionService.create().isPresent();
    }

    @Override
    public void position(Consumer<Optional<GeoPoint>> then) {
        Optional<PositionService> service = PositionService.create();
        if (service.isEmpty()) {
            then.accept(Optional.empty());
            return;
        }
        ChangeListener<Position> once = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Position> watched, Position before, Position now) {
                if (now != null) {
                    watched.removeListener(this);
                    service.get().stop();
                    then.accept(Optional.of(point(now)));
                }
            }
        };
        service.get().positionProperty().addListener(once);
        service.get().start();
    }

    private static GeoPoint point(Position position) {
        return new GeoPoint(
                (int) Math.round(position.getLatitude() * MILLION),
                (int) Math.round(position.getLongitude() * MILLION),
                ACCURACY);
    }

    @Override
    public boolean share(Path file, String title) {
        Optional<ShareService> service = ShareService.create();
        service.ifPresent(share -> share.share(title, "", "application/octet-stream", file.toFile()));
        return service.isPresent();
    }

    @Override
    public boolean picksFiles() {
        return StorageService.create()
                .filter(StorageService::isExternalStorageReadable)
                .isPresent();
    }

    /**
     * Attach has no picker of files: what lies in the folder of downloads is offered. Newer Androids may hide there what other
     * apps saved; a file that came by cable or was saved there by the browser of the phone is what can be hoped for.
     */
    @Override
    public void pickFile(String title, String ending, Consumer<Incoming> then) {
        List<Path> found =
                StorageService.create()
                        .flatMap(service -> service.getPublicStorage(DOWNLOADS))
                        .map(File::listFiles)
                        .stream()
                        .flatMap(Arrays::stream)
                        .filter(file -> file.isFile() && file.getName().endsWith(ending))
                        .sorted(Comparator.comparing(File::lastModified).reversed())
                        .map(File::toPath)
                        .toList();
        then.accept(found.isEmpty() ? new Incoming.Missing(DOWNLOADS) : new Incoming.Found(found));
    }

    @Override
    public void statusBar(String color) {
        StatusBarService.create().ifPresent(bar -> bar.setColor(Color.web(color)));
    }
}
