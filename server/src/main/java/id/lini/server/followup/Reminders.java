package id.lini.server.followup;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.enrolment.Devices;
import id.lini.server.messages.Letter;
import id.lini.server.messages.Messages;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Reminds the owners of follow-ups: on their phones where they have one, once a day. */
@Singleton
final class Reminders {
    private final FollowUpStore store;
    private final Messages messages;
    private final Devices devices;
    private final Registry registry;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    Reminders(
            FollowUpStore store,
            Messages messages,
            Devices devices,
            Registry registry,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.devices = devices;
        this.registry = registry;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the owner would read a message on a phone. */
    boolean reaches(AgencyId agency, PersonId owner) {
        return devices.of(agency).stream()
                .anyMatch(phone ->
                        phone.person().equals(owner) && phone.revokedAt().isEmpty());
    }

    /** What the reader would say; {@code name} is that of the sub-kegiatan. */
    Label text(SignedIn reader, FollowUp each, String name) {
        RegistrySnapshot registers = registry.of(reader.agency());
        return new ReminderText(new Letter(registers.agency().zone(), reader.name()), registers.today(clock))
                .of(each, registers.nameOf(each.owner()), name);
    }

    /**
     * Reminds the owner; the second time on a day does nothing.
     *
     * @throws ApiProblem NOT_FOUND; REQUEST_INVALID naming the state where nothing more is expected
     */
    void remind(SignedIn reader, FollowUp asked, String name) {
        AgencyId agency = reader.agency();
        Label text = text(reader, asked, name);
        FollowUp.Reminder reminder =
                new FollowUp.Reminder(registry.of(agency).today(clock), reader.person(), clock.instant());
        boolean reaches = reaches(agency, asked.owner());
        transactions.write(agency.value(), () -> {
            FollowUp found = store.find(agency.value(), asked.id())
                    .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, asked.id()));
            if (found.state().over()) {
                throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "state");
            }
            boolean first = store.add(agency.value(), asked.id(), reminder);
            if (first) {
                audit.record(
                        agency,
                        reader.person().value(),
                        AuditAction.FOLLOW_UP_REMINDED,
                        asked.id(),
                        asked.owner().value());
            }
            if (first && reaches) {
                Messages.Sender sender = new Messages.Sender(reader.person(), reader.name());
                messages.send(agency, sender, asked.owner(), text, Optional.of(asked.id()));
            }
            return first;
        });
    }
}
