package id.lini.server.boundary;

class BoundarySqliteTest extends BoundarySuite {
    BoundarySqliteTest() {
        super("sqlite");
    }
}
