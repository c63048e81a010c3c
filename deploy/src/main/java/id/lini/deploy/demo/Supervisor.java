package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Page;
import java.net.URI;
import java.util.List;

/** A supervisor at the page Tinjau. */
final class Supervisor {
    private static final String QUEUE = "/tinjau";

    private final Browser browser;

    Supervisor(URI server, Accounts.Account account) {
        this.browser = new Browser(server);
        browser.signIn(account.login(), account.password());
    }

    /**
     * Opens each waiting batch and approves all of it.
     *
     * @return how many batches
     */
    int approveAll() {
        int approved = 0;
        List<String> waiting = browser.open(QUEUE).links(QUEUE + "/");
        while (!waiting.isEmpty()) {
            for (String batch : waiting) {
                Page page = browser.open(batch);
                browser.send(page.form(QUEUE).press("Setujui"));
                approved++;
            }
            waiting = browser.open(QUEUE).links(QUEUE + "/");
        }
        return approved;
    }
}
