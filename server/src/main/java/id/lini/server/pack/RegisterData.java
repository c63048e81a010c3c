package id.lini.server.pack;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of the registers something refers to: it is never removed, it ends. Within a transaction. */
@Singleton
final class RegisterData {
    /** Every column that names a unit or an area, but for the registers' own tree. */
    static final List<String> UNITS = List.of(
            "entry.unit",
            "cell.unit",
            "assignment.scope",
            "deputy.scope",
            "register_list.unit",
            "printed_cell.area",
            "agency.area");

    /** Every column that names a person. */
    static final List<String> PEOPLE = List.of(
            "account.person",
            "account_totp.person",
            "assignment.person",
            "audit_event.actor",
            "audit_event.subject",
            "closing.closed_by",
            "closing_decision.person",
            "decision.person",
            "deputy.named_by",
            "deputy.person",
            "device.person",
            "device.revoked_by",
            "enrolment_code.person",
            "enrolment_code.issued_by",
            "enrolment_code.used_by",
            "entry.person",
            "follow_up.opened_by",
            "follow_up.owner",
            "follow_up_reminder.person",
            "follow_up_step.person",
            "message.person",
            "message.sender",
            "office_decision.decided_by",
            "office_entry.entered_by",
            "office_file.stored_by",
            "pack_upload.sent_by",
            "plan_node.owner",
            "recovery_code.issued_by",
            "state_change.person",
            "stated_value.approved_by",
            "stated_value.entered_by",
            "web_session.person");

    private final Sql sql;

    RegisterData(Sql sql) {
        this.sql = sql;
    }

    /** Units and areas that something refers to. */
    Set<String> units(String agency) {
        return named(UNITS, agency);
    }

    /** People that something refers to. */
    Set<String> people(String agency) {
        return named(PEOPLE, agency);
    }

    /** Form versions that reports were made with, as {@code kie 1}, and forms that a formula counts, as {@code kie}. */
    Set<String> forms(String agency) {
        Set<String> forms = new HashSet<>(sql.list(
                "SELECT DISTINCT form, form_version FROM entry WHERE agency = ?",
                row -> row.getString("form") + " " + row.getInt("form_version"),
                agency));
        for (String table : List.of("indicator", "indicator_component")) {
            sql.list(
                            "SELECT formula FROM " + table + " WHERE agency = ? AND formula <> ''",
                            row -> row.getString("formula"),
                            agency)
                    .forEach(formula -> Formula.parse(formula)
                            .measures()
                            .forEach(measure -> forms.add(measure.form().value())));
        }
        return forms;
    }

    private Set<String> named(List<String> columns, String agency) {
        Set<String> named = new HashSet<>();
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(table.length() + 1);
            named.addAll(sql.list(
                    "SELECT DISTINCT " + name + " AS id FROM " + table + " WHERE agency = ? AND " + name
                            + " IS NOT NULL",
                    row -> row.getString("id"),
                    agency));
        }
        return named;
    }
}
