package id.lini.server.review;

class SqliteReviewTest extends ReviewSuite {
    SqliteReviewTest() {
        super("sqlite");
    }
}
