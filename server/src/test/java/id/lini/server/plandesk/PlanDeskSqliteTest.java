package id.lini.server.plandesk;

class PlanDeskSqliteTest extends PlanDeskSuite {
    PlanDeskSqliteTest() {
        super("sqlite");
    }
}
