package id.lini.server.attachment;

class SqlitePhoneTest extends PhoneSuite {
    SqlitePhoneTest() {
        super("sqlite");
    }
}
