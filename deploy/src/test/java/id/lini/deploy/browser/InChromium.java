package id.lini.deploy.browser;

import id.lini.deploy.stage.Chromium;
import id.lini.deploy.stage.Kind;
import id.lini.deploy.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** What people do in a real browser: one server with the pack of Kota Pekalongan and one browser for all tests of a class. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    Stage stage;
    Chromium chromium;

    @BeforeAll
    void open() {
        stage = Stage.open(Kind.SQLITE);
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
        stage.close();
    }
}
