package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Form;
import id.lini.deploy.page.Page;
import id.lini.shared.id.FormId;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administrator at the page Atur. */
final class Administrator {
    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\\b");

    private final Browser browser;

    Administrator(URI server, Accounts.Account account) {
        this.browser = new Browser(server);
        browser.signIn(account.login(), account.password());
    }

    /** Issues a code for a person, as the page shows it. */
    String issueCode(String person) {
        Page page = browser.open("/atur/" + person);
        Page issued = browser.send(page.form("/atur/" + person + "/kode"));
        Matcher code = CODE.matcher(issued.text());
        if (!code.find()) {
            throw new IllegalStateException("no code on " + issued.address() + ": " + issued.text());
        }
        return code.group();
    }

    /**
     * Lets a form need two approvals, and gives somebody the second: the role of a supervisor of an area, for this form
     * only.
     */
    void secondLevel(FormId form, String person, String area) {
        String link = browser.open("/atur/formulir")
                .links("/atur/formulir/" + form + "/")
                .get(0);
        done(browser.send(browser.open(link).form(link + "/tingkat").press("Wajibkan dua tingkat")), "Dua tingkat");
        Form role = browser.open("/atur/orang/" + person).form("/atur/orang/" + person + "/mutasi");
        done(
                browser.send(role.with("role", "SUPERVISOR")
                        .with("scope", area)
                        .with("forms", form.value())
                        .press("Tambahkan")),
                "hanya " + form);
    }

    private static void done(Page page, String sign) {
        if (page.status() != 200 || !page.text().contains(sign)) {
            throw new IllegalStateException(page.address() + " (" + page.status() + "): " + page.text());
        }
    }
}
