package id.lini.server.forms;

import id.lini.shared.id.FormId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All versions of all forms of one agency. */
public final class FormCatalogue {
    private final List<KnownForm> forms;
    private final Map<Version, KnownForm> byVersion;

    /** A catalogue of these. */
    public FormCatalogue(List<KnownForm> forms) {
        this.forms = List.copyOf(forms);
        this.byVersion = forms.stream()
                .collect(Collectors.toUnmodifiableMap(
                        form -> new Version(
                                form.definition().id(), form.definition().version()),
                        Function.identity()));
    }

    /** All, by id and version. */
    public List<KnownForm> all() {
        return forms;
    }

    /** One version of a form. */
    public Optional<KnownForm> find(FormId id, int version) {
        return Optional.ofNullable(byVersion.get(new Version(id, version)));
    }

    /** The newest version of a form. */
    public Optional<KnownForm> latest(FormId id) {
        return forms.stream()
                .filter(form -> form.definition().id().equals(id))
                .max(Comparator.comparing(form -> form.definition().version()));
    }

    /**
     * Whether a form is sensitive. It is for ever once one of its versions was: reports made with that version stay what
     * they are.
     */
    public boolean sensitive(FormId id) {
        return forms.stream()
                .map(KnownForm::definition)
                .anyMatch(form -> form.id().equals(id) && form.sensitive());
    }

    private record Version(FormId id, int version) {}
}
