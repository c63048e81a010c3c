package id.lini.server.plandesk;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PlanDeskPostgresqlTest extends PlanDeskSuite {
    PlanDeskPostgresqlTest() {
        super("postgresql");
    }
}
