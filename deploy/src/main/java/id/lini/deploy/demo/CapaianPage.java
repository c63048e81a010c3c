package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Html;
import id.lini.deploy.page.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a quarter as the page Capaian shows them. */
public final class CapaianPage {
    private static final Pattern VALUE = Pattern.compile("<span class=\"value\">(.*?)</span>", Pattern.DOTALL);

    private final Page page;

    private static final Pattern CELL = Pattern.compile("<td class=\"number[^>]*>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"(/capaian/indikator/[^\"#]*)\"");

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
        return cell(indicator, 1);
    }

    /** An indicator's target, as the page writes it before its realisation. */
    public String target(String indicator) {
        return cell(indicator, 0);
    }

    /** Where an indicator's figure opens. */
    public String figureLink(String indicator) {
        Matcher link = LINK.matcher(row(indicator));
        if (!link.find()) {
            throw new IllegalStateException("the figure of " + indicator + " does not open");
        }
        return Html.unescape(link.group(1));
    }

    /** The text of a cell of figures of an indicator's row: target, realisation, capaian and so on. */
    private String cell(String indicator, int at) {
        List<String> cells = CELL.matcher(row(indicator))
                .results()
                .map(cell -> cell.group(1))
                .toList();
        Matcher value = VALUE.matcher(cells.get(at));
        return value.find() ? Html.text(value.group(1)) : "";
    }

    private String row(String indicator) {
        String html = page.html();
        int link = html.indexOf("href=\"/capaian/indikator/" + indicator + "?");
        if (link < 0) {
            throw new IllegalStateException("no figure of " + indicator + " on " + page.address());
        }
        return html.substring(html.lastIndexOf("<tr", link), html.indexOf("</tr>", link));
    }
}
