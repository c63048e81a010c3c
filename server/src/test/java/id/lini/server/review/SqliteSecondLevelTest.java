package id.lini.server.review;

class SqliteSecondLevelTest extends SecondLevelSuite {
    SqliteSecondLevelTest() {
        super("sqlite");
    }
}
