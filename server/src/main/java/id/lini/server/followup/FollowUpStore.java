package id.lini.server.followup;

import id.lini.server.persistence.Sql;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of follow-ups. Within a transaction. */
@Singleton
final class FollowUpStore {
    private final Sql sql;

    FollowUpStore(Sql sql) {
        this.sql = sql;
    }

    void add(String agency, FollowUp each) {
        sql.update(
                "INSERT INTO follow_up (agency, follow_up, year, quarter, node, cause, words, instruction, owner, due,"
                        + " opened_by, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                each.id(),
                each.year(),
                each.quarter(),
                each.node(),
                each.cause().name(),
                each.words(),
                each.instruction(),
                each.owner().value(),
                each.due().toString(),
                each.openedBy().value(),
                each.openedAt().toEpochMilli());
    }

    void add(String agency, String followUp, String id, FollowUp.Step step) {
        sql.update(
                "INSERT INTO follow_up_step (agency, step, follow_up, state, note, person, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                agency,
                id,
                followUp,
                step.state().name(),
                step.note(),
                step.person().value(),
                step.at().toEpochMilli());
    }

    /** Records a reminder, and says whether it is the first of its day. */
    boolean add(String agency, String followUp, FollowUp.Reminder reminder) {
        return sql.update(
                        "INSERT INTO follow_up_reminder (agency, follow_up, day, person, at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (agency, follow_up, day) DO NOTHING",
                        agency,
                        followUp,
                        reminder.day().toString(),
                        reminder.person().value(),
                        reminder.at().toEpochMilli())
                == 1;
    }

    /** All, those due first before the others. */
    List<FollowUp> all(String agency) {
        return read(agency, "", "");
    }

    Optional<FollowUp> find(String agency, String id) {
        return read(agency, " AND f.follow_up = ?", id).stream().findFirst();
    }

    private List<FollowUp> read(String agency, String condition, String id) {
        Object[] arguments = condition.isEmpty() ? new Object[] {agency} : new Object[] {agency, id};
        Map<String, List<FollowUp.Step>> steps = new HashMap<>();
        sql.list(
                "SELECT f.follow_up, f.state, f.note, f.person, f.at FROM follow_up_step f WHERE f.agency = ?"
                        + condition + " ORDER BY f.step",
                row -> steps.computeIfAbsent(row.getString("follow_up"), key -> new ArrayList<>())
                        .add(new FollowUp.Step(
                                FollowUp.State.valueOf(row.getString("state")),
                                row.getString("note"),
                                new PersonId(row.getString("person")),
                                Instant.ofEpochMilli(row.getLong("at")))),
                arguments);
        Map<String, FollowUp.Reminder> reminders = new HashMap<>();
        sql.list(
                "SELECT f.follow_up, f.day, f.person, f.at FROM follow_up_reminder f WHERE f.agency = ?" + condition
                        + " ORDER BY f.day",
                row -> reminders.put(
                        row.getString("follow_up"),
                        new FollowUp.Reminder(
                                LocalDate.parse(row.getString("day")),
                                new PersonId(row.getString("person")),
                                Instant.ofEpochMilli(row.getLong("at")))),
                arguments);
        return sql.list(
                "SELECT f.follow_up, f.year, f.quarter, f.node, f.cause, f.words, f.instruction, f.owner, f.due,"
                        + " f.opened_by, f.opened_at FROM follow_up f WHERE f.agency = ?" + condition
                        + " ORDER BY f.due, f.follow_up",
                row -> new FollowUp(
                        row.getString("follow_up"),
                        row.getInt("year"),
                        row.getInt("quarter"),
                        row.getString("node"),
                        Cause.valueOf(row.getString("cause")),
                        row.getString("words"),
                        row.getString("instruction"),
                        new PersonId(row.getString("owner")),
                        LocalDate.parse(row.getString("due")),
                        new PersonId(row.getString("opened_by")),
                        Instant.ofEpochMilli(row.getLong("opened_at")),
                        steps.getOrDefault(row.getString("follow_up"), List.of()),
                        Optional.ofNullable(reminders.get(row.getString("follow_up")))),
                arguments);
    }
}
