package id.lini.deploy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every kind of page that somebody reaches by links from the first one; of pages of one kind the first few. */
public final class Crawl {
    private static final int OF_A_KIND = 3;
    private static final int MOST = 150;

    /**
     * A page that was opened.
     *
     * @param html whether it is one, and no file
     */
    public record Visit(String link, int status, boolean html) {}

    private Crawl() {}

    /** Opens page after page, breadth first. */
    public static List<Visit> from(Browser browser) {
        List<String> found = new ArrayList<>(List.of("/"));
        Map<String, Integer> kinds = new TreeMap<>(Map.of("/", 1));
        List<Visit> visits = new ArrayList<>();
        while (visits.size() < found.size() && visits.size() < MOST) {
            String link = found.get(visits.size());
            Page page = browser.open(link);
            visits.add(new Visit(link, page.status(), page.html().startsWith("<!DOCTYPE html>")));
            links(page)
                    .filter(each -> !found.contains(each))
                    .filter(each -> kinds.merge(kind(each), 1, Integer::sum) <= OF_A_KIND)
                    .forEach(found::add);
        }
        return visits;
    }

    private static Stream<String> links(Page page) {
        return page.links("/").stream()
                .map(link -> link.replaceAll("#.*", ""))
                .distinct()
                .filter(link -> !link.matches("/(assets|keluar|bahasa)\\b.*"));
    }

    /** A page without what names one of many: ids and query. */
    public static String kind(String link) {
        String path = link.replaceAll("\\?.*", "");
        return Stream.of(path.split("/", -1))
                .map(part -> part.matches(".*[\\d.].*|.{24,}") ? "*" : part)
                .reduce((left, right) -> left + "/" + right)
                .filter(kind -> !kind.isEmpty())
                .orElse("/");
    }
}
