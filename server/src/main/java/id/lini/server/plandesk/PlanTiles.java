package id.lini.server.plandesk;

import id.lini.server.access.Right;
import id.lini.server.plan.PlanVersion;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page of who keeps the plan: its newest year and version. */
@Singleton
@Order(8)
final class PlanTiles implements HomeTiles {
    private final PlanDesk desk;

    PlanTiles(PlanDesk desk) {
        this.desk = desk;
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
                        "plandesk.title",
                        String.valueOf(version.year()),
                        "plandesk.tile",
                        List.of(version.id()),
                        "/atur/rencana"))
                .stream()
                .toList();
    }
}
