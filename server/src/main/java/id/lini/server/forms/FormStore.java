package id.lini.server.forms;

import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms as stored. */
@Singleton
public final class FormStore {
    private final FormRepository repository;

    FormStore(FormRepository repository) {
        this.repository = repository;
    }

    /** Removes a version that nothing was made with; call it within a write. */
    public void remove(AgencyId agency, KnownForm form) {
        FormDefinition definition = form.definition();
        repository.delete(agency.value(), definition.id().value(), definition.version());
    }

    /** All forms of an agency, read. */
    public FormCatalogue catalogue(AgencyId agency) {
        return new FormCatalogue(repository.forms(agency.value()).stream()
                .map(row -> new KnownForm(row.definition()))
                .toList());
    }

    /**
     * Adds the versions that are new; of one that is known only the last day may be another. Call it within a write.
     *
     * @throws IllegalStateException when a known version would change: entries were made with it
     */
    public void store(AgencyId agency, List<KnownForm> forms) {
        FormCatalogue known = catalogue(agency);
        List<FormRow> added = new ArrayList<>();
        for (KnownForm form : forms) {
            FormDefinition definition = form.definition();
            Optional<KnownForm> before = known.find(definition.id(), definition.version());
            if (before.isEmpty()) {
                added.add(new FormRow(agency.value(), definition.id().value(), definition.version(), form.text()));
            } else if (before.get().definition().equals(definition)) {
                continue;
            } else if (before.get().sameBut(definition)) {
                repository.update(agency.value(), definition.id().value(), definition.version(), form.text());
            } else {
                throw new IllegalStateException("form " + definition.id() + " version " + definition.version()
                        + " is known with another content: give it a new version");
            }
        }
        repository.insert(added);
    }
}
