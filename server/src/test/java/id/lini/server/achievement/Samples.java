package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue that ships, for tests. */
public final class Samples {
    private static final Path FORMS = Path.of("..", "deploy", "packs", "catalogue", "forms");

    private Samples() {}

    public static FormVersions catalogue() {
        return new FormVersions(forms());
    }

    public static List<FormDefinition> forms() {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.sorted().map(Samples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormDefinition read(Path file) {
        try {
            return FormCodec.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
