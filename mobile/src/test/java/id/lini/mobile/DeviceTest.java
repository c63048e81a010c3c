package id.lini.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the phone's frozen virtual machine (GraalVM 22.1, JDK 17) could not build or would not find is seen here first. */
class DeviceTest {
    private static final int JAVA_17 = 61;

    /** On the tests' class path only. */
    private static final Pattern TESTS = Pattern.compile(
            ".*(junit|testfx|monocle|assertj|jqwik|archunit|hamcrest|opentest4j|apiguardian|byte-buddy|slf4j|surefire|jsr305|jspecify).*");

    @Test
    void noClassIsNewerThanTheDevice() throws IOException {
        List<String> newer = new ArrayList<>();
        for (Path jar : jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    boolean counts = entry.getName().endsWith(".class")
                            && !entry.getName().startsWith("META-INF/versions/");
                    if (counts && version(zip, entry) > JAVA_17) {
                        newer.add(jar.getFileName() + " " + entry.getName());
                    }
                }
            }
        }

        assertThat(newer).isEmpty();
    }

    /** A feature compiled against a later GraalVM breaks the build; SQLite's is known, and left out by sqlite-device. */
    @Test
    void noLibraryBringsAFeatureOfALaterGraal() throws IOException {
        List<String> features = new ArrayList<>();
        for (Path jar : jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith("native-image.properties")
                            && text(zip, entry).contains("--features")) {
                        features.add(jar.getFileName().toString());
                    }
                }
            }
        }

        assertThat(features).allMatch(jar -> jar.startsWith("sqlite-jdbc"));
        assertThat(Files.readString(Path.of("sqlite-device", "pom.xml"))).contains("META-INF/native-image/**");
    }

    /** The manifest is ours, so nothing adds to it: what is missing here is missing on the phone. */
    @Test
    void theManifestAsksForWhatTheAppUsesAndKeepsTheBackKey() throws IOException {
        String manifest = Files.readString(Path.of("src", "android", "AndroidManifest.xml"));

        assertThat(manifest)
                .contains("android.permission.INTERNET", "android.permission.CAMERA", "ACCESS_COARSE_LOCATION")
                .contains("android:enableOnBackInvokedCallback=\"false\"")
                .contains("android:allowBackup=\"false\"")
                .contains("uiMode|fontScale|density|locale");
    }

    /** The skins that open the soft keyboard are found by name: named in the style sheet and for the native image. */
    @Test
    void theSkinsThatOpenTheKeyboardAreKnownToTheNativeImage() throws IOException {
        Path resources = Path.of("src", "main", "resources");
        Path config = resources.resolve(Path.of("META-INF", "substrate", "config"));
        for (String system : List.of("Android", "Ios")) {
            String sheet = Files.readString(resources.resolve(
                    Path.of("id", "lini", "mobile", "ui", system.toLowerCase(java.util.Locale.ROOT) + ".css")));
            String file = system.equals("Android") ? "aarch64-android" : "arm64-ios";
            String reflection = Files.readString(config.resolve("reflectionconfig-" + file + ".json"));
            for (String skin : List.of("TextFieldSkin" + system, "TextAreaSkin" + system)) {
                assertThat(sheet).contains("javafx.scene.control.skin." + skin);
                assertThat(reflection).contains("javafx.scene.control.skin." + skin);
            }
        }
    }

    /** Whatever is read by name must be in the image: kinds of file beyond the plugin's own are named in the pom. */
    @Test
    void everyKindOfResourceIsTakenIntoTheImage() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> taken = List.of("png", "ttf", "css", "json");
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String kind = name.substring(name.lastIndexOf('.') + 1);
                assertThat(taken.contains(kind) || pom.contains("\\." + kind))
                        .as(name)
                        .isTrue();
            }
        }
    }

    private static List<Path> jars() {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar")
                        && !TESTS.matcher(new File(path).getName()).matches())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        assertThat(jars).hasSizeGreaterThan(8);
        return jars;
    }

    private static int version(ZipFile zip, ZipEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
