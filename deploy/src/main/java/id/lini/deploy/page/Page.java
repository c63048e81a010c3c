package id.lini.deploy.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as it was answered. Reads our own, well-formed HTML; it is no reader for pages of others. */
public record Page(URI address, int status, String html) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"");

    /** Where the browser ended, after redirects. */
    public String path() {
        return address.getPath();
    }

    /** All forms, in the order of the page. */
    public List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        Matcher matcher = FORM.matcher(html);
        while (matcher.find()) {
            forms.add(Form.read(path(), matcher.group(1), matcher.group(2)));
        }
        return forms;
    }

    /** The first form whose action begins so; {@link IllegalStateException} with the page's text when there is none. */
    public Form form(String action) {
        return forms().stream()
                .filter(form -> form.action().startsWith(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no form " + action + " on " + address + " (" + status + "): " + text()));
    }

    /** The targets of all links that begin so, each once, in the order of the page. */
    public List<String> links(String prefix) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            String link = Html.unescape(matcher.group(1));
            if (link.startsWith(prefix) && !links.contains(link)) {
                links.add(link);
            }
        }
        return links;
    }

    /** What a person reads, without marks and with single spaces. */
    public String text() {
        return Html.text(html);
    }
}
