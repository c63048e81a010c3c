package id.lini.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.testing.TestServer;
import id.lini.server.testing.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ServerKeysTest {
    @Test
    void keyIsForTheServersAccountOnlyAndItsLossIsNotPassedOver() throws IOException {
        try (TestServer server = TestServer.on("sqlite")) {
            Path file = ((TestStore.Sqlite) server.store()).folder().resolve(KeyFile.NAME);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Path aside = file.resolveSibling("aside");
            Files.move(file, aside);
            assertThatThrownBy(server::restart).hasStackTraceContaining("put the file back");
            assertThat(file).doesNotExist();
            Files.move(aside, file);
            server.restart();
        }
    }
}
