package id.lini.server.closing;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class ClosingPostgresqlTest extends ClosingSuite {
    ClosingPostgresqlTest() {
        super("postgresql");
    }
}
