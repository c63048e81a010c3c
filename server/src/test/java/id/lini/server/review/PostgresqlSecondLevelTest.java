package id.lini.server.review;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlSecondLevelTest extends SecondLevelSuite {
    PostgresqlSecondLevelTest() {
        super("postgresql");
    }
}
