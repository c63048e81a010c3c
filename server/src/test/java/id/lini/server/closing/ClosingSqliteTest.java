package id.lini.server.closing;

class ClosingSqliteTest extends ClosingSuite {
    ClosingSqliteTest() {
        super("sqlite");
    }
}
