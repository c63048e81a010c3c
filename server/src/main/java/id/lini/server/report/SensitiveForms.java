package id.lini.server.report;

import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;

/**
 * Who may see reports on a sensitive form (violence cases) unit by unit: those who supervise the very unit. Everybody
 * else sees the figure of the whole kabupaten or kota only.
 */
final class SensitiveForms {
    private final RegistrySnapshot registers;
    private final PersonId reader;
    private final LocalDate today;

    SensitiveForms(RegistrySnapshot registers, PersonId reader, LocalDate today) {
        this.registers = registers;
        this.reader = reader;
        this.today = today;
    }

    /** Whether a form's units are kept from the reader on pages that show all units. */
    boolean hides(FormId form) {
        return sensitive(form)
                && registers.units().stream()
                        .filter(unit -> registers.formsFor(java.util.List.of(unit)).stream()
                                .anyMatch(each -> each.definition().id().equals(form)))
                        .anyMatch(unit -> !registers.supervises(reader, unit.id(), today));
    }

    /** Whether a unit's reports on a form are kept from the reader. */
    boolean hides(FormId form, UnitId unit) {
        return sensitive(form) && !registers.supervises(reader, unit, today);
    }

    private boolean sensitive(FormId form) {
        return registers
                .forms()
                .latest(form)
                .filter(each -> each.definition().sensitive())
                .isPresent();
    }
}
