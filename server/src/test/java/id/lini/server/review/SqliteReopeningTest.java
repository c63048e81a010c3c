package id.lini.server.review;

class SqliteReopeningTest extends ReopeningSuite {
    SqliteReopeningTest() {
        super("sqlite");
    }
}
