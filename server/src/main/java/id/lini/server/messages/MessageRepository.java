package id.lini.server.messages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table message. */
@JdbcRepository(dialect = Dialect.ANSI)
interface MessageRepository extends GenericRepository<MessageRow, String> {

    @Query("INSERT INTO message (agency, message, person, sender, sender_name, text, text_en, at, about)"
            + " VALUES (:agency, :message, :person, :sender, :senderName, :text, :textEn, :at, :about)")
    void insert(
            String agency,
            String message,
            String person,
            String sender,
            String senderName,
            String text,
            String textEn,
            long at,
            @Nullable String about);

    @Query("SELECT * FROM message WHERE agency = :agency AND person = :person AND read_at IS NULL ORDER BY message")
    List<MessageRow> unread(String agency, String person);

    @Query("SELECT * FROM message WHERE agency = :agency AND at >= :since ORDER BY message")
    List<MessageRow> since(String agency, long since);

    @Query("UPDATE message SET delivered_at = :at WHERE agency = :agency AND message IN (:messages)"
            + " AND delivered_at IS NULL")
    int deliver(String agency, List<String> messages, long at);

    @Query("UPDATE message SET read_at = :at WHERE agency = :agency AND person = :person AND message = :message"
            + " AND read_at IS NULL")
    int read(String agency, String person, String message, long at);

    @Query("SELECT * FROM message WHERE agency = :agency AND person = :person AND message = :message")
    List<MessageRow> find(String agency, String person, String message);
}
