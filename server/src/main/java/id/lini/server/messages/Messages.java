package id.lini.server.messages;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages to officers. */
@Singleton
public final class Messages {
    /** The most characters: it is read on a phone. */
    public static final int LONGEST = 1_000;

    private final MessageRepository repository;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Uuid7 ids;
    private final Clock clock;

    Messages(MessageRepository repository, Transactions transactions, AuditLog audit, Uuid7 ids, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whoever sends.
     *
     * @param name as the officer reads it
     */
    public record Sender(PersonId person, String name) {}

    /** Sends a text in both languages, each cut where it is too long to be read on a phone. */
    public void send(AgencyId agency, Sender from, PersonId to, Label text) {
        send(agency, from, to, text, Optional.empty());
    }

    /**
     * The same about something else than reports.
     *
     * @param about its id
     */
    public void send(AgencyId agency, Sender from, PersonId to, Label text, Optional<String> about) {
        Label cut = new Label(cut(text.id()), cut(text.en()));
        transactions.write(agency.value(), () -> {
            String id = ids.next().toString();
            repository.insert(
                    agency.value(),
                    id,
                    to.value(),
                    from.person().value(),
                    from.name(),
                    cut.id(),
                    cut.en(),
                    clock.millis(),
                    about.orElse(null));
            audit.record(agency, from.person().value(), AuditAction.MESSAGE_SENT, to.value(), cut.id());
            return true;
        });
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** What an officer has not read, oldest first. */
    public List<Sent> unread(AgencyId agency, PersonId person) {
        return repository.unread(agency.value(), person.value()).stream()
                .map(Sent::of)
                .toList();
    }

    /** All messages of an agency since a moment, oldest first. */
    public List<Sent> since(AgencyId agency, Instant moment) {
        return repository.since(agency.value(), moment.toEpochMilli()).stream()
                .map(Sent::of)
                .toList();
    }

    /** Notes that a phone fetched these; writes only what is new. */
    public void delivered(AgencyId agency, List<Sent> messages) {
        List<String> fresh = messages.stream()
                .filter(message -> message.deliveredAt().isEmpty())
                .map(Sent::id)
                .toList();
        if (!fresh.isEmpty()) {
            transactions.write(agency.value(), () -> repository.deliver(agency.value(), fresh, clock.millis()));
        }
    }

    /**
     * Notes that the officer read one; twice is once.
     *
     * @throws ApiProblem NOT_FOUND when there is no such message to this officer
     */
    public void read(AgencyId agency, PersonId person, String message) {
        if (repository.find(agency.value(), person.value(), message).isEmpty()) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, message);
        }
        transactions.write(
                agency.value(), () -> repository.read(agency.value(), person.value(), message, clock.millis()));
    }
}
