package id.lini.server.completeness;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlCompletenessTest extends CompletenessSuite {
    PostgresqlCompletenessTest() {
        super("postgresql");
    }
}
