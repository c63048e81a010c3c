package id.lini.server.completeness;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page: how many reports are missing. */
@Singleton
@Order(3)
final class CompletenessTiles implements HomeTiles {
    private final Boards boards;

    CompletenessTiles(Boards boards) {
        this.boards = boards;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.COMPLETENESS_READ)) {
            return List.of();
        }
        int year = boards.usualYear(reader);
        Tally tally = boards.tally(reader, year);
        return List.of(Tile.of(
                "completeness.tile",
                format.number(tally.missing()),
                "/kelengkapan",
                format.number(tally.came()),
                format.number(tally.expected()),
                String.valueOf(year)));
    }
}
