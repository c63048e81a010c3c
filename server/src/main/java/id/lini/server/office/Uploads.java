package id.lini.server.office;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files as browsers send them. */
final class Uploads {
    private Uploads() {}

    /** The file; a browser sends an empty part without a name where none was chosen. */
    static Optional<Draft.Sent> sent(@Nullable CompletedFileUpload file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            byte[] content = file.getBytes();
            String name = Optional.ofNullable(file.getFilename()).orElse("");
            return content.length == 0 && name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Draft.Sent(FileName.plain(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }
}
