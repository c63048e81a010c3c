package id.lini.server.review;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlReopeningTest extends ReopeningSuite {
    PostgresqlReopeningTest() {
        super("postgresql");
    }
}
