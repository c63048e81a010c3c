package id.lini.deploy.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project stands on this machine. */
public final class Home {
    private Home() {}

    /** The project's folder: {@code lini.home} if given, else the nearest folder above that holds {@code deploy/server}. */
    public static Path folder() {
        Optional<Path> given =
                Optional.ofNullable(System.getProperty("lini.home")).map(Path::of);
        return given.orElseGet(Home::above);
    }

    /** The pack of Kota Pekalongan. */
    public static Path pekalongan() {
        return folder().resolve("deploy/packs/pekalongan");
    }

    private static Path above() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("deploy/server"))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder)
                .orElseThrow(() -> new IllegalStateException("not inside the project: set -Dlini.home"));
    }
}
