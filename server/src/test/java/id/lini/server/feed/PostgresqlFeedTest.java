package id.lini.server.feed;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlFeedTest extends FeedSuite {
    PostgresqlFeedTest() {
        super("postgresql");
    }
}
