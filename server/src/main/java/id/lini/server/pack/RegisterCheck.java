package id.lini.server.pack;

import id.lini.shared.id.FormId;
import id.lini.shared.text.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** That areas, units, people, assignments and accounts name each other rightly. */
final class RegisterCheck {
    private final PackTables tables;
    private final PackFaults faults;

    RegisterCheck(PackTables tables, PackFaults faults) {
        this.tables = tables;
        this.faults = faults;
    }

    void run(Pack pack) {
        Set<String> areas = tables.get("areas.csv").known("area");
        Set<String> units = tables.get("units.csv").known("unit");
        Set<String> people = tables.get("people.csv").known("person");
        Set<FormId> forms = pack.forms().stream()
                .map(form -> form.value().definition().id())
                .collect(Collectors.toSet());
        if (!areas.contains(pack.agency().value().area())) {
            faults.unknown(pack.agency(), "area", pack.agency().value().area(), "areas.csv");
        }
        areas(pack.areas(), areas);
        distinct(pack.units(), "unit", Pack.Unit::id);
        for (Placed<Pack.Unit> unit : pack.units()) {
            known(unit, "area", unit.value().area(), areas, "areas.csv");
            if (areas.contains(unit.value().id())) {
                faults.at(
                        unit,
                        "unit",
                        new Label("kode ini sudah kode wilayah", "this is the code of an area already"),
                        new Label("Beri unit kode lain", "Give the unit another code"));
            }
        }
        distinct(pack.people(), "person", Pack.Person::id);
        distinct(
                pack.assignments(),
                "person",
                each -> each.person() + " " + each.role() + " " + each.scope() + " "
                        + each.validity().from());
        for (Placed<Pack.Assignment> assignment : pack.assignments()) {
            known(assignment, "person", assignment.value().person(), people, "people.csv");
            assignment.value().forms().stream()
                    .filter(form -> !forms.contains(form))
                    .forEach(form -> faults.unknown(assignment, "forms", form.value(), "forms"));
            if (!units.contains(assignment.value().scope())) {
                known(assignment, "scope", assignment.value().scope(), areas, "areas.csv / units.csv");
            }
        }
        distinct(pack.reviews(), "form", Pack.Review::form);
        for (Placed<Pack.Review> review : pack.reviews()) {
            if (forms.stream()
                    .noneMatch(form -> form.value().equals(review.value().form()))) {
                faults.unknown(review, "form", review.value().form(), "forms");
            }
        }
        distinct(pack.accounts(), "login", Pack.Account::login);
        pack.accounts().forEach(each -> known(each, "person", each.value().person(), people, "people.csv"));
    }

    private void areas(List<Placed<Pack.Area>> areas, Set<String> known) {
        distinct(areas, "area", Pack.Area::id);
        Map<String, String> parents = new HashMap<>();
        for (Placed<Pack.Area> area : areas) {
            area.value().parent().ifPresent(parent -> {
                known(area, "parent", parent, known, "areas.csv");
                parents.put(area.value().id(), parent);
            });
        }
        for (Placed<Pack.Area> area : areas) {
            Set<String> above = new HashSet<>();
            String at = area.value().id();
            while (parents.containsKey(at) && above.add(at)) {
                at = parents.get(at);
            }
            if (above.contains(at) && at.equals(area.value().id())) {
                faults.at(
                        area,
                        "parent",
                        new Label("wilayah ini berada di dalam dirinya sendiri", "this area lies within itself"),
                        new Label("Perbaiki induknya", "Correct its parent"));
            }
        }
    }

    private void known(Placed<?> place, String column, String name, Set<String> known, String where) {
        if (!known.contains(name)) {
            faults.unknown(place, column, name, where);
        }
    }

    private <T> void distinct(List<Placed<T>> rows, String column, Function<T, String> key) {
        distinct(rows, column, key, faults);
    }

    /** Notes each row whose key was given before. */
    static <T> void distinct(List<Placed<T>> rows, String column, Function<T, String> key, PackFaults faults) {
        Set<String> seen = new HashSet<>();
        for (Placed<T> row : rows) {
            if (!seen.add(key.apply(row.value()))) {
                faults.twice(row, column, key.apply(row.value()));
            }
        }
    }
}
