package id.lini.server.review;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.context.MessageSource;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page: how much waits for a decision. */
@Singleton
@Order(1)
final class ReviewTiles implements HomeTiles {
    private final Queue queue;
    private final MessageSource texts;

    ReviewTiles(Queue queue, MessageSource texts) {
        this.queue = queue;
        this.texts = texts;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.REVIEW_READ)) {
            return List.of();
        }
        Queue.Waiting waiting = queue.waiting(reader);
        return List.of(new Tile(
                text("review.tile", format),
                format.number(waiting.entries()),
                waiting.entries() == 0
                        ? text("review.empty", format)
                        : text("review.tile.text", format, format.number(waiting.batches())),
                "/tinjau"));
    }

    private String text(String key, PageFormat format, Object... arguments) {
        return texts.getMessage(key, format.locale(), arguments).orElse(key);
    }
}
