package id.lini.server.registry;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who stands in for whom: a deputy is the role of a supervisor with a last day, and this says beside it who named them.
 * Table {@code deputy}.
 */
@Singleton
public final class Deputies {
    private final RegistryEdits edits;
    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;

    Deputies(RegistryEdits edits, Transactions transactions, Sql sql, Clock clock) {
        this.edits = edits;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /** Gives these roles, each with a last day, in the name of whoever is away. */
    public void name(AgencyId agency, PersonId by, List<Assignment> roles) {
        edits.change(agency, now -> {
            roles.forEach(role -> put(agency, by, role));
            return edits.given(now, by, roles);
        });
    }

    /**
     * Ends one from today on; what the deputy decided stays. One that began today or would begin later has never been; one
     * that is over already stays as it is.
     *
     * @throws ApiProblem NOT_ALLOWED when it was not this person who named the deputy, or somebody changed the role since
     */
    public void end(AgencyId agency, PersonId by, PersonId deputy, UnitId scope, LocalDate from) {
        edits.change(agency, now -> {
            LocalDate today = now.today(clock);
            Optional<Assignment> running = now.assignments(deputy).stream()
                    .filter(each -> each.role() == Role.SUPERVISOR
                            && each.scope().equals(scope)
                            && each.validFrom().equals(from)
                            && each.validUntil()
                                    .filter(last -> last.isBefore(today))
                                    .isEmpty())
                    .findFirst();
            if (running.isEmpty()) {
                return edits.given(now, by, List.of());
            }
            if (named(agency, running.get()).filter(by::equals).isEmpty()) {
                throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
            }
            sql.update(
                    "UPDATE deputy SET ended_at = ? WHERE agency = ? AND person = ? AND scope = ? AND valid_from = ?",
                    clock.millis(),
                    agency.value(),
                    deputy.value(),
                    scope.value(),
                    from.toString());
            return edits.takenBack(now, by, running.get(), today);
        });
    }

    /** All that were ever named, the latest first. */
    public List<Deputyship> of(AgencyId agency) {
        return transactions.read(() -> sql.list(
                "SELECT person, scope, valid_from, valid_until, named_by, ended_at FROM deputy WHERE agency = ?"
                        + " ORDER BY valid_from DESC, person, scope",
                row -> new Deputyship(
                        new PersonId(row.getString("person")),
                        new UnitId(row.getString("scope")),
                        LocalDate.parse(row.getString("valid_from")),
                        LocalDate.parse(row.getString("valid_until")),
                        new PersonId(row.getString("named_by")),
                        row.getString("ended_at") == null
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochMilli(row.getLong("ended_at")))),
                agency.value()));
    }

    private Optional<PersonId> named(AgencyId agency, Assignment role) {
        return of(agency).stream()
                .filter(each -> each.gave(role))
                .map(Deputyship::namedBy)
                .findFirst();
    }

    /** The same person in the same place from the same day, named again, is named by whoever did it last. */
    private void put(AgencyId agency, PersonId by, Assignment role) {
        sql.update(
                "INSERT INTO deputy (agency, person, scope, valid_from, valid_until, named_by) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (agency, person, scope, valid_from) DO UPDATE SET"
                        + " valid_until = excluded.valid_until, named_by = excluded.named_by, ended_at = NULL",
                agency.value(),
                role.person().value(),
                role.scope().value(),
                role.validFrom().toString(),
                role.validUntil().orElseThrow().toString(),
                by.value());
    }
}
