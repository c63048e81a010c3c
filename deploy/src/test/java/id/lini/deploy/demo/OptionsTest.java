package id.lini.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir
    Path folder;

    @Test
    void readsTheWordsOfTheCommandLine() {
        Options usual = Options.read();
        Options all = Options.read("/tmp/x", "--fresh", "--port", "9000", "--years", "3", "--check");

        assertThat(usual.folder()).isEqualTo(Path.of("demo-data"));
        assertThat(usual.app()).isTrue();
        assertThat(usual.fresh()).isFalse();
        assertThat(all.folder()).isEqualTo(Path.of("/tmp/x"));
        assertThat(all.port()).contains(9000);
        assertThat(all.fresh()).isTrue();
        assertThat(all.check()).isTrue();
        assertThat(all.app()).isFalse();
        assertThat(usual.halves()).isEqualTo(1);
        assertThat(all.halves()).isEqualTo(6);
    }

    @Test
    void saysNoToWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.read("--fast")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.read("--port")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.read("--port", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.read("--years", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverThrowsAwayWhatItDidNotMake() throws IOException {
        Path letter = Files.writeString(folder.resolve("surat.txt"), "penting");

        DemoFolder demo = new DemoFolder(folder);

        assertThatThrownBy(demo::begin).isInstanceOf(IllegalStateException.class);
        assertThat(letter).exists();
    }

    @Test
    void aDemonstrationBrokenOffBeginsAnewAndACompleteOneGoesOn() throws IOException {
        DemoFolder demo = new DemoFolder(folder.resolve("demo"));
        demo.begin();
        Path half = Files.createDirectories(demo.phone("plkb-01")).resolve("officer-1.db");
        Files.writeString(half, "x");

        assertThat(demo.complete()).isFalse();
        assertThat(demo.port()).isEmpty();
        demo.begin();
        assertThat(half).doesNotExist();
        demo.markComplete(8099);
        assertThat(demo.complete()).isTrue();
        assertThat(demo.port()).contains(8099);
    }
}
