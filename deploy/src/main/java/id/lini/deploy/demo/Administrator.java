package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Page;
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
}
