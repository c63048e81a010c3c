package id.lini.server.pack;

class EndingPostgresqlTest extends EndingSuite {
    EndingPostgresqlTest() {
        super("postgresql");
    }
}
