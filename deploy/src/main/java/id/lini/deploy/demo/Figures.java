package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Html;
import id.lini.deploy.page.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of the demonstration, read from the quarterly page and held against what the agency printed. */
final class Figures {
    private static final String PAGE = "/capaian?tahun=2024&triwulan=2";

    /** What the page says of an indicator. */
    private record Read(Printed printed, String name, String value) {
        boolean same() {
            return printed.value().equals(value);
        }
    }

    private final List<Read> figures;

    private Figures(List<Read> figures) {
        this.figures = figures;
    }

    static Figures read(URI server, Accounts.Account office) {
        Browser browser = new Browser(server);
        browser.signIn(office.login(), office.password());
        Page page = browser.open(PAGE);
        List<Read> figures = new ArrayList<>();
        for (Printed printed : Printed.ALL) {
            Matcher row = row(printed.indicator()).matcher(page.html());
            boolean found = row.find();
            figures.add(new Read(printed, printed.name(), found ? Html.text(row.group(1)) : ""));
        }
        return new Figures(figures);
    }

    private static Pattern row(String indicator) {
        return Pattern.compile("data-realisation=\"" + Pattern.quote(indicator) + "\"[^>]*>(.*?)</td>", Pattern.DOTALL);
    }

    void print(Voice voice) {
        voice.line("");
        voice.say("figures");
        for (Read figure : figures) {
            String value = figure.value().isEmpty() ? voice.text("figure.absent") : figure.value();
            String verdict = figure.same()
                    ? voice.text("figure.same")
                    : voice.text("figure.other", figure.printed().value());
            voice.line(String.format("  %-52s %12s  %s", figure.name(), value, verdict));
        }
    }

    int count() {
        return figures.size();
    }

    long different() {
        return figures.stream().filter(figure -> !figure.same()).count();
    }
}
