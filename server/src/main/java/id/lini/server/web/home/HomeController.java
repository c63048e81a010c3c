package id.lini.server.web.home;

import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home page. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured("HOME")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private final Pages pages;
    private final List<HomeTiles> rooms;
    private final List<StartPage> starts;

    HomeController(Pages pages, List<HomeTiles> rooms, List<StartPage> starts) {
        this.pages = pages;
        this.rooms = rooms;
        this.starts = List.copyOf(starts);
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request) {
        SignedIn reader = SignedIn.of(request);
        Optional<String> start =
                starts.stream().flatMap(each -> each.of(reader).stream()).findFirst();
        if (start.isPresent()) {
            return HttpResponse.seeOther(URI.create(start.get()));
        }
        PageFormat format = pages.format(request);
        List<Tile> tiles = rooms.stream()
                .flatMap(room -> room.tiles(reader, format).stream())
                .toList();
        List<String> roles = reader.roles().stream()
                .sorted()
                .map(role -> format.text(role.word()))
                .toList();
        return pages.show(request, "web/home", Map.of("name", reader.name(), "roles", roles, "tiles", tiles));
    }
}
