package id.lini.server.feed;

class SqliteFeedTest extends FeedSuite {
    SqliteFeedTest() {
        super("sqlite");
    }
}
