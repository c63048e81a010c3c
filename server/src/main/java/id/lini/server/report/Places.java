package id.lini.server.report;

import id.lini.server.registry.Area;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.id.UnitId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The areas right below the agency's own, kecamatan as a rule, with the units in each. */
final class Places {
    private final RegistrySnapshot registers;
    private final List<Area> areas;

    Places(RegistrySnapshot registers) {
        this.registers = registers;
        UnitId top = registers.agency().area();
        this.areas = registers.areas().stream()
                .filter(area -> area.parent().filter(top::equals).isPresent())
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    /** The ids of the units of each place by its id, in the order of the names; places without units left out. */
    Map<String, Set<String>> units() {
        Map<String, Set<String>> units = new LinkedHashMap<>();
        for (Area area : areas) {
            Set<String> within = of(area.id());
            if (!within.isEmpty()) {
                units.put(area.id().value(), within);
            }
        }
        return units;
    }

    /** Whether it is one of them. */
    boolean known(String id) {
        return areas.stream().anyMatch(area -> area.id().value().equals(id));
    }

    /** The name of a place, or its id where it is no longer known. */
    String name(String id) {
        return areas.stream()
                .filter(area -> area.id().value().equals(id))
                .map(Area::name)
                .findFirst()
                .orElse(id);
    }

    private Set<String> of(UnitId place) {
        return registers.units().stream()
                .filter(unit -> unit.id().equals(place) || registers.within(unit.area(), place))
                .map(ReportingUnit::id)
                .map(UnitId::value)
                .collect(Collectors.toSet());
    }
}
