package id.lini.server.followup;

import id.lini.server.access.Right;
import id.lini.server.registry.Registry;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** On the home page: follow-ups that are not done, one's own or, for who opens them, all. */
@Singleton
@Order(2)
final class FollowUpTiles implements HomeTiles {
    private final FollowUps followUps;
    private final Registry registry;
    private final Clock clock;

    FollowUpTiles(FollowUps followUps, Registry registry, Clock clock) {
        this.followUps = followUps;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.FOLLOW_UP_MOVE)) {
            return List.of();
        }
        LocalDate today = registry.of(reader.agency()).today(clock);
        boolean all = reader.may(Right.FOLLOW_UP_OPEN);
        List<FollowUp> mine = followUps.all(reader.agency()).stream()
                .filter(each -> !each.state().over())
                .filter(each -> all || each.owner().equals(reader.person()))
                .toList();
        long overdue = mine.stream().filter(each -> each.overdue(today)).count();
        if (mine.isEmpty() && !all) {
            return List.of();
        }
        String text = overdue > 0 ? "followup.tile.overdue" : "followup.tile.none";
        String href = all ? "/tindak-lanjut" : "/tindak-lanjut?owner=" + reader.person();
        return List.of(
                new Tile("followup.tile", format.number(mine.size()), text, List.of(format.number(overdue)), href));
    }
}
