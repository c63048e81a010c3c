package id.lini.server.boundary;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class BoundaryPostgresqlTest extends BoundarySuite {
    BoundaryPostgresqlTest() {
        super("postgresql");
    }
}
