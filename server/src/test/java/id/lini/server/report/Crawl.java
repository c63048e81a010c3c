package id.lini.server.report;

import id.lini.server.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link a reader can follow, as far as asked. */
final class Crawl {
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("<td class=\"number[^\"]*\"[^>]*>(.*?)</td>", Pattern.DOTALL);

    private final Visitor reader;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();

    Crawl(Visitor reader) {
        this.reader = reader;
    }

    /**
     * Reads every page that can be reached.
     *
     * @param wanted which addresses are followed
     * @param most pages, so that a fault does not run for ever
     */
    void from(List<String> starts, Predicate<String> wanted, int most) {
        Deque<String> open = new ArrayDeque<>(starts);
        Set<String> seen = new LinkedHashSet<>(starts);
        while (!open.isEmpty() && pages.size() + refused.size() < most) {
            String path = open.removeFirst();
            read(path);
            for (String link : links(path, pages.getOrDefault(path, ""))) {
                if (wanted.test(link) && seen.add(link)) {
                    open.addLast(link);
                }
            }
        }
    }

    private void read(String path) {
        HttpResponse<byte[]> answer = reader.get(path);
        String at = path;
        for (int steps = 0; answer.statusCode() == 303 && steps < 3; steps++) {
            at = answer.headers().firstValue("Location").orElseThrow();
            answer = reader.get(at);
        }
        if (answer.statusCode() == 200) {
            pages.put(path, Visitor.text(answer));
        } else {
            refused.put(path, answer.statusCode());
        }
    }

    /** Pages by the address that led to them. */
    Map<String, String> pages() {
        return pages;
    }

    /** What a link led to that is no page, with its status. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** The addresses of a page's links, without fragments. */
    static List<String> links(String path, String page) {
        Set<String> links = new LinkedHashSet<>();
        Matcher main = MAIN.matcher(page);
        Matcher link = LINK.matcher(main.find() ? main.group() : "");
        while (link.find()) {
            String href = link.group(1).replace("&amp;", "&").replaceAll("#.*", "");
            if (href.startsWith("/")) {
                links.add(href);
            } else if (href.startsWith("?")) {
                links.add(path.replaceAll("\\?.*", "") + href);
            }
        }
        return List.copyOf(links);
    }

    /** Cells of a page's tables that hold a figure without a link to its way. */
    static List<String> closed(String page) {
        return NUMBER.matcher(page)
                .results()
                .map(cell -> cell.group(1))
                .filter(cell -> cell.replaceAll("<[^>]*>", "").matches("(?s).*\\d.*"))
                .filter(cell -> !cell.contains("<a "))
                .toList();
    }
}
