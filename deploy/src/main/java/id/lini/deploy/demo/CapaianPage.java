package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Html;
import id.lini.deploy.page.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a quarter as the page Capaian shows them. */
public final class CapaianPage {
    private final Page page;

    private CapaianPage(Page page) {
        this.page = page;
    }

    /** Opens it with a browser that is signed in. */
    public static CapaianPage open(Browser browser, int year, int quarter) {
        Page page = browser.open("/capaian?tahun=" + year + "&triwulan=" + quarter);
        if (page.status() != 200) {
            throw new IllegalStateException(page.address() + ": " + page.text());
        }
        return new CapaianPage(page);
    }

    /** An indicator's realisation as the page writes it; empty where the page shows an absence. */
    public String realisation(String indicator) {
        Matcher row = Pattern.compile(
                        "data-realisation=\"" + Pattern.quote(indicator) + "\"[^>]*>(.*?)</td>", Pattern.DOTALL)
                .matcher(page.html());
        return row.find() ? Html.text(row.group(1)) : "";
    }

    /** Where an indicator's figure opens. */
    public String figureLink(String indicator) {
        return page.links("/capaian/").stream()
                .filter(link -> link.contains(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link to " + indicator));
    }
}
