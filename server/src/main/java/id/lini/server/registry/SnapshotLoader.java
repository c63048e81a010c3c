package id.lini.server.registry;

import id.lini.server.forms.FormStore;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads all registers of an agency. */
@Singleton
final class SnapshotLoader {
    private final Tables.Agencies agencies;
    private final Tables.Areas areas;
    private final Tables.Units units;
    private final Tables.People people;
    private final Tables.Assignments assignments;
    private final FormStore forms;
    private final RowMapper mapper;

    SnapshotLoader(
            Tables.Agencies agencies,
            Tables.Areas areas,
            Tables.Units units,
            Tables.People people,
            Tables.Assignments assignments,
            FormStore forms,
            RowMapper mapper) {
        this.agencies = agencies;
        this.areas = areas;
        this.units = units;
        this.people = people;
        this.assignments = assignments;
        this.forms = forms;
        this.mapper = mapper;
    }

    /** Call it within one read, so that all is of one version. */
    Optional<RegistrySnapshot> load(AgencyId agency) {
        String key = agency.value();
        return agencies.find(key)
                .map(row -> new RegistrySnapshot(
                        row.registryVersion(),
                        mapper.agency(row),
                        areas.of(key).stream().map(mapper::area).toList(),
                        units.of(key).stream().map(mapper::unit).toList(),
                        people.of(key).stream().map(mapper::person).toList(),
                        assignments.of(key).stream().map(mapper::assignment).toList(),
                        forms.catalogue(agency)));
    }
}
