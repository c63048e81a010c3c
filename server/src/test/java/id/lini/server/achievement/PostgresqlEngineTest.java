package id.lini.server.achievement;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlEngineTest extends EngineSuite {
    PostgresqlEngineTest() {
        super("postgresql");
    }
}
