package id.lini.server.achievement;

import id.lini.server.plan.Pin;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Period;
import id.lini.shared.id.UnitId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many units of a kind a register has. */
final class Registered {
    private final RegistrySnapshot registers;
    private final Map<String, BigDecimal> known = new HashMap<>();

    Registered(RegistrySnapshot registers) {
        this.registers = registers;
    }

    /** On the last day of the span, or on the list and the day it is pinned to. */
    BigDecimal count(String kind, Optional<Pin> pin, Span span) {
        return known.computeIfAbsent(
                kind + " " + pin.map(Pin::day).orElse(span.day()) + " "
                        + pin.flatMap(Pin::list).orElse("")
                        + span.units().hashCode(),
                key -> BigDecimal.valueOf(members(kind, pin, span).count()));
    }

    /** Those that {@link #count} counts. */
    Stream<ReportingUnit> members(String kind, Optional<Pin> pin, Span span) {
        boolean listed = pin.flatMap(Pin::list).isPresent();
        Period day = Period.day(pin.map(Pin::day).orElse(span.day()));
        return registers.units().stream()
                .filter(unit -> unit.kind().equals(kind) && span.takes(unit.id().value()))
                .filter(unit -> listed ? pin.get().units().contains(unit.id().value()) : unit.existsIn(day));
    }

    /** The kind of a unit; empty for one that is no longer known. */
    String kind(String unit) {
        return registers.unit(new UnitId(unit)).map(ReportingUnit::kind).orElse("");
    }
}
