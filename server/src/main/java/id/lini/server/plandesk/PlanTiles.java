package id.lini.server.plandesk;

import id.lini.server.access.Right;
import id.lini.server.plan.PlanVersion;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.context.MessageSource;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page of who keeps the plan: its newest year and version. */
@Singleton
@Order(8)
final class PlanTiles implements HomeTiles {
    private final PlanDesk desk;
    private final MessageSource texts;

    PlanTiles(PlanDesk desk, MessageSource texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.PLAN_CHANGE)) {
            return List.of();
        }
        List<PlanVersion> all = desk.versions(reader.agency());
        int year = all.stream().map(PlanVersion::year).findFirst().orElse(0);
        return all.stream()
                .filter(version -> version.year() == year)
                .reduce((one, later) -> later)
                .map(version -> new Tile(
                        text("plandesk.title", format),
                        String.valueOf(version.year()),
                        version.id() + ". " + text("plandesk.tile", format),
                        "/atur/rencana"))
                .stream()
                .toList();
    }

    private String text(String key, PageFormat format) {
        return texts.getMessage(key, format.locale()).orElse(key);
    }
}
