package id.lini.server.office;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page of office staff: entries of colleagues that wait. */
@Singleton
@Order(5)
final class OfficeTiles implements HomeTiles {
    private final OfficeDesk desk;

    OfficeTiles(OfficeDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.OFFICE_ENTER_ALL)) {
            return List.of();
        }
        return List.of(Tile.of("office.tile", format.number(desk.waitingFor(reader)), "/isian"));
    }
}
