package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Html;
import id.lini.deploy.page.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a quarter as the page Capaian shows them. */
public final class CapaianPage {
    private static final Pattern VALUE = Pattern.compile("<span class=\"value\">(.*?)</span>", Pattern.DOTALL);

    private final Page page;

    private CapaianPage(Page page) {
        this.page = page;
    }

    /** Opens it with a browser that is signed in. */
    public static CapaianPage open(Browser browser, int year, int quarter) {
        Page page = browser.open("/capaian?year=" + year + "&quarter=" + quarter + "&depth=sub_kegiatan");
        if (page.status() != 200) {
            throw new IllegalStateException(page.address() + ": " + page.text());
        }
        return new CapaianPage(page);
    }

    /** An indicator's realisation as the page writes it; empty where the page shows an absence. */
    public String realisation(String indicator) {
        Matcher value = VALUE.matcher(link(indicator).group(2));
        return value.find() ? Html.text(value.group(1)) : "";
    }

    /** An indicator's target, as the page writes it before its realisation. */
    public String target(String indicator) {
        int link = link(indicator).start();
        Matcher value = VALUE.matcher(page.html()).region(page.html().lastIndexOf("<tr", link), link);
        return value.find() ? Html.text(value.group(1)) : "";
    }

    /** Where an indicator's figure opens. */
    public String figureLink(String indicator) {
        return Html.unescape(link(indicator).group(1));
    }

    /** Realisation is the first link of the indicator's row, capaian the second; both open the figure. */
    private Matcher link(String indicator) {
        Matcher link = Pattern.compile(
                        "<a\\b[^>]*href=\"(/capaian/indikator/" + Pattern.quote(indicator)
                                + "\\?[^\"]*)\"[^>]*>(.*?)</a>",
                        Pattern.DOTALL)
                .matcher(page.html());
        if (!link.find()) {
            throw new IllegalStateException("no figure of " + indicator + " on " + page.address());
        }
        return link;
    }
}
