package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import java.net.URI;
import java.util.List;

/** The figures of the demonstration, read from the quarterly page and held against what the agency printed. */
final class Figures {
    /** What the page says of an indicator. */
    private record Read(Printed printed, String value, String target) {
        boolean same() {
            return printed.value().equals(value) && printed.target().equals(target);
        }
    }

    private final List<Read> figures;

    private Figures(List<Read> figures) {
        this.figures = figures;
    }

    static Figures read(URI server, Accounts.Account office) {
        Browser browser = new Browser(server);
        browser.signIn(office.login(), office.password());
        CapaianPage page = CapaianPage.open(browser, 2024, 2);
        return new Figures(Printed.ALL.stream()
                .map(printed ->
                        new Read(printed, page.realisation(printed.indicator()), page.target(printed.indicator())))
                .toList());
    }

    void print(Voice voice) {
        voice.line("");
        voice.say("figures");
        for (Read figure : figures) {
            String value = figure.value().isEmpty() ? voice.text("figure.absent") : figure.value();
            String verdict = figure.same()
                    ? voice.text("figure.same")
                    : voice.text(
                            "figure.other",
                            figure.printed().value(),
                            figure.printed().target());
            String target = voice.text("figure.target", figure.target());
            voice.line(String.format("  %-46s %8s %-14s %s", figure.printed().name(), value, target, verdict));
        }
    }

    int count() {
        return figures.size();
    }

    long different() {
        return figures.stream().filter(figure -> !figure.same()).count();
    }
}
