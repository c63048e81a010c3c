package id.lini.server.messages;

import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A message as the office sees it.
 *
 * @param to the officer
 * @param from the name of whoever sent it
 * @param text in both languages; the phone shows the one of its language
 * @param deliveredAt when a phone of the officer fetched it first
 * @param readAt when the officer said it was read
 * @param about the id of what it is about, empty for reports
 */
public record Sent(
        String id,
        PersonId to,
        String from,
        Instant at,
        Label text,
        Optional<Instant> deliveredAt,
        Optional<Instant> readAt,
        Optional<String> about) {

    /** Checks that nothing is missing. */
    public Sent {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(deliveredAt, "deliveredAt is null");
        Objects.requireNonNull(readAt, "readAt is null");
        Objects.requireNonNull(about, "about is null");
    }

    static Sent of(MessageRow row) {
        return new Sent(
                row.message(),
                new PersonId(row.person()),
                row.senderName(),
                Instant.ofEpochMilli(row.at()),
                new Label(row.text(), Optional.ofNullable(row.textEn()).orElse(row.text())),
                Optional.ofNullable(row.deliveredAt()).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.readAt()).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.about()));
    }
}
