package id.lini.deploy.demo;

import id.lini.deploy.run.Home;
import id.lini.mobile.app.Officer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The phone app in a window of its own process. */
final class PhoneWindow {
    private PhoneWindow() {}

    /** Opens the app on a phone's folder; it ends with the demonstration. */
    static void open(Path phone) {
        String classPath = Home.folder().resolve("deploy/target/lib") + "/*";
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "java",
                        "-cp",
                        classPath,
                        "id.lini.mobile.Main",
                        "--data",
                        phone.toString(),
                        "--pin",
                        Officer.DEFAULT_PIN.digits()))
                .redirectErrorStream(true)
                .redirectOutput(phone.resolve("app.log").toFile());
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
