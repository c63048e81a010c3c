package id.lini.server.pack;

import id.lini.server.boundary.AreaBoundary;
import id.lini.server.check.PrintedCell;
import id.lini.server.registry.Role;
import id.lini.server.targets.FieldTarget;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a pack says, each thing with its place.
 *
 * @param boundaries empty where the pack says nothing of them
 */
record Pack(
        Placed<Agency> agency,
        List<Placed<Area>> areas,
        List<Placed<Unit>> units,
        List<Placed<Person>> people,
        List<Placed<Assignment>> assignments,
        List<Placed<Account>> accounts,
        List<Placed<Form>> forms,
        List<Placed<Review>> reviews,
        PackPlan plan,
        List<Placed<FieldTarget>> fieldTargets,
        List<Placed<PrintedCell>> printed,
        Optional<List<AreaBoundary>> boundaries) {

    record Agency(String id, String name, String zone, String area, NumberLocale numbers, Optional<String> catalogue) {}

    record Area(String id, Optional<String> parent, String level, String name, Validity validity) {}

    record Unit(String id, String kind, String name, String area, Validity validity) {}

    record Person(String id, String name, Validity validity) {}

    record Assignment(String person, Role role, String scope, Validity validity, Set<FormId> forms) {}

    /** Of hash and password exactly one is there. */
    record Account(
            String login, String person, Optional<String> hash, Optional<String> password, Optional<LocalDate> until) {}

    /** A form with its text as it stands in the file. */
    record Form(FormDefinition definition, String text) {}

    /** How many approvals the reports of a form need. */
    record Review(String form, int levels) {}

    /** From a day on, until a day where there is an end; both included. */
    record Validity(LocalDate from, Optional<LocalDate> until) {}
}
