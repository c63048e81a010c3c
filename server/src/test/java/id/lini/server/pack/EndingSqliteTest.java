package id.lini.server.pack;

class EndingSqliteTest extends EndingSuite {
    EndingSqliteTest() {
        super("sqlite");
    }
}
