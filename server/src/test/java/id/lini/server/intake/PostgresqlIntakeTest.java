package id.lini.server.intake;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlIntakeTest extends IntakeSuite {
    PostgresqlIntakeTest() {
        super("postgresql");
    }
}
