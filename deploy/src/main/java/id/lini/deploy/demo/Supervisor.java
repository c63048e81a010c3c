package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Form;
import id.lini.deploy.page.Page;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A supervisor at the page Tinjau. */
final class Supervisor {
    private static final String QUEUE = "/tinjau";

    private static final Pattern DONE = Pattern.compile("\\bdone=(\\d+)");
    private static final Pattern FIRST = Pattern.compile("\\bpertama=(\\d+)");

    private final Browser browser;

    Supervisor(URI server, Accounts.Account account) {
        this.browser = new Browser(server);
        browser.signIn(account.login(), account.password());
    }

    /**
     * Opens each waiting batch and approves all of it.
     *
     * @return how many reports were approved
     * @throws IllegalStateException when something on the queue cannot be approved so
     */
    int approveAll() {
        int approved = 0;
        List<String> waiting = browser.open(QUEUE).links(QUEUE + "/");
        while (!waiting.isEmpty()) {
            for (String batch : waiting) {
                approved += approve(batch, DONE);
            }
            List<String> left = browser.open(QUEUE).links(QUEUE + "/");
            if (left.equals(waiting)) {
                throw new IllegalStateException("still waiting after approval: " + left);
            }
            waiting = left;
        }
        return approved;
    }

    /**
     * Gives the first waiting batch back with a cause from the list; the others are left waiting.
     *
     * @return how many batches were given back
     */
    int returnOne() {
        List<String> waiting = browser.open(QUEUE).links(QUEUE + "/");
        if (waiting.isEmpty()) {
            return 0;
        }
        String batch = waiting.get(0);
        Page after = browser.send(browser.open(batch)
                .form(batch)
                .with("cause", "FIGURES")
                .with("reason", "Periksa lagi jumlah PUS dengan buku register (contoh)")
                .press("Kembalikan")
                .with("action", "RETURN"));
        if (!DONE.matcher(String.valueOf(after.address().getQuery())).find()) {
            throw new IllegalStateException("not returned: " + batch + ": " + after.text());
        }
        return 1;
    }

    /**
     * Approves the first waiting batch, which somebody else must approve too.
     *
     * @return how many of its reports wait for that
     */
    int approveFirst() {
        List<String> waiting = browser.open(QUEUE).links(QUEUE + "/");
        return waiting.isEmpty() ? 0 : approve(waiting.get(0), FIRST);
    }

    private int approve(String batch, Pattern count) {
        Form form = browser.open(batch).form(batch).press("Setujui");
        Page after = browser.send(form);
        Matcher done = count.matcher(String.valueOf(after.address().getQuery()));
        if (!done.find()) {
            throw new IllegalStateException("not approved: " + batch + ": " + after.text());
        }
        return Integer.parseInt(done.group(1));
    }
}
