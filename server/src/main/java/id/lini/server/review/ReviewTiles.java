package id.lini.server.review;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page: how much waits for a decision. */
@Singleton
@Order(1)
final class ReviewTiles implements HomeTiles {
    private final Queue queue;

    ReviewTiles(Queue queue) {
        this.queue = queue;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.REVIEW_READ)) {
            return List.of();
        }
        Queue.Waiting waiting = queue.waiting(reader);
        return List.of(new Tile(
                "review.tile",
                format.number(waiting.entries()),
                waiting.entries() == 0 ? "review.empty" : "review.tile.text",
                List.of(format.number(waiting.batches())),
                "/tinjau"));
    }
}
