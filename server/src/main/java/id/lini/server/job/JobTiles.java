package id.lini.server.job;

import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page of whoever asked for long work that is not over. */
@Singleton
@Order(10)
final class JobTiles implements HomeTiles {
    private final Jobs jobs;

    JobTiles(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        long running = jobs.of(reader).stream().filter(job -> !job.over()).count();
        return running == 0 ? List.of() : List.of(Tile.of("job.tile", format.number(running), "/pekerjaan"));
    }
}
