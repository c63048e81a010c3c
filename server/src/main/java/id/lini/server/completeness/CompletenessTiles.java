package id.lini.server.completeness;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.context.MessageSource;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page: how many reports are missing. */
@Singleton
@Order(3)
final class CompletenessTiles implements HomeTiles {
    private final Boards boards;
    private final MessageSource texts;

    CompletenessTiles(Boards boards, MessageSource texts) {
        this.boards = boards;
        this.texts = texts;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.COMPLETENESS_READ)) {
            return List.of();
        }
        int year = boards.usualYear(reader);
        Tally tally = boards.tally(reader, year);
        return List.of(new Tile(
                text("completeness.tile", format),
                format.number(tally.missing()),
                text(
                        "completeness.tile.text",
                        format,
                        format.number(tally.came()),
                        format.number(tally.expected()),
                        String.valueOf(year)),
                "/kelengkapan"));
    }

    private String text(String key, PageFormat format, Object... arguments) {
        return texts.getMessage(key, format.locale(), arguments).orElse(key);
    }
}
