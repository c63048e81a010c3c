package id.lini.server.report;

import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may see reports on a sensitive form (violence cases) unit by unit: those who supervise the very unit. For everybody
 * else small counts below the whole kabupaten or kota are suppressed, and no entry is opened.
 */
final class SensitiveForms {
    private final RegistrySnapshot registers;
    private final PersonId reader;
    private final LocalDate today;
    private final SensitiveCells cells;

    SensitiveForms(RegistrySnapshot registers, PersonId reader, LocalDate today, SensitiveCells cells) {
        this.registers = registers;
        this.reader = reader;
        this.today = today;
        this.cells = cells;
    }

    /**
     * What of a form the reader sees.
     *
     * @param veil over units and months
     * @param entries whether the way goes on to the entries
     */
    record Seen(Veil veil, boolean entries) {}

    /**
     * What the reader sees of a form's units in the months of some years, given all its cells there. What was known on an
     * earlier day is not shown unit by unit at all: of two days the difference may be one case.
     *
     * @param past whether the knowledge of an earlier day is asked
     */
    Seen seen(FormId form, Collection<Integer> years, boolean past) {
        if (!restricts(form)) {
            return new Seen(Veil.NONE, true);
        }
        if (past) {
            return new Seen(new Veil(true, Set.of()), false);
        }
        Set<String> hidden = new HashSet<>();
        boolean withheld = false;
        for (int year : years) {
            Veil veil = Veil.over(cells.ofYear(registers, form, year));
            withheld |= veil.withheld();
            hidden.addAll(veil.cells());
        }
        return new Seen(new Veil(withheld, hidden), false);
    }

    /** Whether there are units whose reports on a form the reader may not see one by one. */
    boolean restricts(FormId form) {
        return sensitive(form)
                && registers.units().stream()
                        .filter(unit -> registers.formsFor(List.of(unit)).stream()
                                .anyMatch(each -> each.definition().id().equals(form)))
                        .anyMatch(unit -> !registers.supervises(reader, unit.id(), form, today));
    }

    /** Whether a unit's reports on a form are kept from the reader. */
    boolean hides(FormId form, UnitId unit) {
        return sensitive(form) && !registers.supervises(reader, unit, form, today);
    }

    private boolean sensitive(FormId form) {
        return registers.forms().sensitive(form);
    }
}
