package id.lini.server.closing;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** On the home page: quarters to close for who closes them, quarters to sign off for who signs. */
@Singleton
@Order(3)
final class ClosingTiles implements HomeTiles {
    private final ClosingPages words;

    ClosingTiles(ClosingPages words) {
        this.words = words;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        List<Tile> tiles = new ArrayList<>();
        if (reader.may(Right.CLOSING_CLOSE)) {
            tiles.add(tile(reader, ClosingPages.State.OPEN, "closing.tile.open", format));
        }
        if (reader.may(Right.CLOSING_SIGN)) {
            tiles.add(tile(reader, ClosingPages.State.CLOSED, "closing.tile.sign", format));
        }
        return tiles;
    }

    private Tile tile(SignedIn reader, ClosingPages.State state, String key, PageFormat format) {
        List<ClosingPages.Line> waiting = words.years(reader.agency(), format).stream()
                .limit(1)
                .flatMap(year -> year.quarters().stream())
                .filter(line -> line.state() == state)
                .toList();
        String names =
                String.join(", ", waiting.stream().map(ClosingPages.Line::name).toList());
        return new Tile(
                key,
                format.number(waiting.size()),
                names.isEmpty() ? key + ".none" : "closing.tile.names",
                List.of(names),
                waiting.isEmpty()
                        ? "/penutupan"
                        : waiting.get(waiting.size() - 1).href());
    }
}
