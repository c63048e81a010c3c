package id.lini.mobile.platform;

import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.storage.StorageService;
import com.gluonhq.attach.util.Platform;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** A phone, through Gluon Attach. Not yet run on a device: the tool chain for one is not at hand. */
public final class AttachPlatform implements DevicePlatform {
    private static final int STATUS_BAR = 36;
    private static final int GESTURE_BAR = 16;

    private final Path folder;

    private AttachPlatform(Path folder) {
        this.folder = folder;
    }

    /** The device, where Attach knows a private folder; empty on a desktop without Attach's desktop part. */
    public static Optional<DevicePlatform> find() {
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
        return Platform.isAndroid() ? Optional.of("/id/lini/mobile/ui/android.css") : Optional.empty();
    }

    @Override
    public int safeTop() {
        return Platform.isDesktop() ? 0 : STATUS_BAR;
    }

    @Override
    public int safeBottom() {
        return Platform.isDesktop() ? 0 : GESTURE_BAR;
    }
}
