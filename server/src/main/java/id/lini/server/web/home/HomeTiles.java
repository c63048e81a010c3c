package id.lini.server.web.home;

import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import java.util.List;

/** A room's part of the home page. A bean of this type is found; {@code @Order} settles who comes first. */
public interface HomeTiles {
    /** What needs this person today; empty for somebody to whom the room is closed. */
    List<Tile> tiles(SignedIn reader, PageFormat format);
}
