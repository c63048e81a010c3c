package id.lini.server.intake;

class SqliteIntakeTest extends IntakeSuite {
    SqliteIntakeTest() {
        super("sqlite");
    }
}
