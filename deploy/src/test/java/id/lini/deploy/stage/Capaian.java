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

    /** The page of an entry behind a figure, reached as a reader does: figure, count of a unit and month, report. */
    public static Page entry(Browser office, Page figure, EntryId entry) {
        String wanted = "/capaian/laporan/" + entry;
        for (String count : figure.links("/capaian/asal")) {
            Page origin = office.open(count);
            if (origin.path().equals(wanted)) {
                // A single report behind a count is shown at once.
                return origin;
            }
            if (!origin.links(wanted).isEmpty()) {
                return office.open(wanted);
            }
        }
        throw new AssertionError("no way down to " + entry + " from " + figure.text());
    }
}
