package id.lini.server.registry;

import id.lini.server.forms.FormStore;
import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Changes the registers. */
@Singleton
public final class RegistryWriter {
    private final Tables.Agencies agencies;
    private final Tables.Areas areas;
    private final Tables.Units units;
    private final Tables.People people;
    private final Tables.Assignments assignments;
    private final Tables.Accounts accounts;
    private final RowMapper mapper;
    private final FormStore forms;
    private final Registry registry;
    private final Transactions transactions;

    RegistryWriter(
            Tables.Agencies agencies,
            Tables.Areas areas,
            Tables.Units units,
            Tables.People people,
            Tables.Assignments assignments,
            Tables.Accounts accounts,
            RowMapper mapper,
            FormStore forms,
            Registry registry,
            Transactions transactions) {
        this.agencies = agencies;
        this.areas = areas;
        this.units = units;
        this.people = people;
        this.assignments = assignments;
        this.accounts = accounts;
        this.mapper = mapper;
        this.forms = forms;
        this.registry = registry;
        this.transactions = transactions;
    }

    /**
     * Brings an agency's registers to this state, all or nothing; call it within a write to do more in the same
     * transaction. Areas, units, people and accounts that are not named stay, since entries may refer to them; they end by
     * their dates. Assignments are replaced as a whole. A form version that is known must be the same.
     *
     * @throws IllegalStateException when a known form version would change
     */
    public void apply(Registers registers) {
        AgencyId agency = registers.agency().id();
        transactions.write(agency.value(), () -> {
            write(registers);
            return true;
        });
        registry.changed(agency);
    }

    /** Removes units, areas and people that nothing refers to; call it within the write that found that out. */
    public void remove(AgencyId agency, Collection<UnitId> gone, Collection<PersonId> leaving) {
        gone.forEach(unit -> {
            areas.delete(agency.value(), unit.value());
            units.delete(agency.value(), unit.value());
        });
        leaving.forEach(person -> people.delete(agency.value(), person.value()));
        registry.changed(agency);
    }

    /**
     * Gives an account another password; call it within the write that records it.
     *
     * @return whether there is such an account
     */
    public boolean password(String login, String passwordHash) {
        return accounts.password(login, passwordHash) == 1;
    }

    private void write(Registers registers) {
        Agency agency = registers.agency();
        AgencyId id = agency.id();
        agencies.upsert(
                id.value(), agency.name(), agency.zone().getId(), agency.area().value());
        areas.upsert(
                registers.areas().stream().map(area -> mapper.row(id, area)).toList());
        List<ReportingUnit> reporting = Stream.concat(
                        registers.areas().stream().map(Area::unit), registers.units().stream())
                .toList();
        units.upsert(reporting.stream().map(unit -> mapper.row(id, unit)).toList());
        people.upsert(registers.people().stream()
                .map(person -> mapper.row(id, person))
                .toList());
        assignments.clear(id.value());
        assignments.insert(registers.assignments().stream()
                .map(assignment -> mapper.row(id, assignment))
                .toList());
        accounts.upsert(registers.accounts().stream().map(mapper::row).toList());
        forms.store(id, registers.forms());
    }
}
