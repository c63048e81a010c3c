package id.lini.deploy.stage;

import id.lini.deploy.demo.CapaianPage;
import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Page;
import id.lini.shared.id.EntryId;

/** The quarterly page of 2024, as the office reads it. */
public final class Capaian {
    private final Browser office;
    private final CapaianPage page;

    private Capaian(Browser office, CapaianPage page) {
        this.office = office;
        this.page = page;
    }

    public static Capaian read(Browser office, int quarter) {
        return new Capaian(office, CapaianPage.open(office, 2024, quarter));
    }

    /** As the page writes it; empty for an absence. */
    public String realisation(String indicator) {
        return page.realisation(indicator);
    }

    /** The page of a figure. */
    public Page open(String indicator) {
        return office.open(page.figureLink(indicator));
    }

    /** The page of an entry behind a figure, reached by its link. */
    public static Page entry(Browser office, Page figure, EntryId entry) {
        String link = figure.links("/").stream()
                .filter(each -> each.contains(entry.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no way down to " + entry + " from " + figure.text()));
        return office.open(link);
    }
}
