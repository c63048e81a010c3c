package id.lini.server.review;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlReviewTest extends ReviewSuite {
    PostgresqlReviewTest() {
        super("postgresql");
    }
}
