package id.lini.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A person at a browser window. Notes what the browser complains about, and keeps pictures of what is seen. */
public final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final URI server;
    private final Chromium.Size size;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Chromium chromium, Chromium.Size size, URI server) {
        this.context = chromium.person(size);
        this.page = context.newPage();
        this.server = server;
        this.size = size;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Comes and signs in as people do, typing. */
    public static Visitor signedIn(Chromium chromium, Chromium.Size size, Stage stage, String login) {
        return signedIn(chromium, size, stage.address(), login, stage.password());
    }

    /** The same at any server. */
    public static Visitor signedIn(Chromium chromium, Chromium.Size size, URI server, String login, String password) {
        Visitor visitor = atTheDoor(chromium, size, server, login, password);
        assertThat(visitor.page.url()).doesNotContain("/masuk");
        return visitor;
    }

    /** Who typed name and password, whatever came of it. */
    public static Visitor atTheDoor(Chromium chromium, Chromium.Size size, URI server, String login, String password) {
        Visitor visitor = new Visitor(chromium, size, server);
        visitor.open("/masuk");
        visitor.page.getByLabel("Nama pengguna").fill(login);
        visitor.page.getByLabel("Kata sandi").fill(password);
        visitor.press("Masuk");
        return visitor;
    }

    public Page page() {
        return page;
    }

    public void open(String path) {
        page.navigate(server.resolve(path).toString());
    }

    /** Presses the first visible button, or what looks like one, that begins with this text. */
    public void press(String text) {
        Locator buttons =
                page.locator("button:visible, summary:visible").filter(new Locator.FilterOptions().setHasText(text));
        buttons.first().click();
    }

    /** Follows the first visible link whose name begins so; on a narrow screen the rooms stand behind the menu. */
    public void follow(String text) {
        // A page that is only half there looks like one whose link stands behind the menu.
        page.waitForLoadState();
        Pattern start = Pattern.compile("^" + text);
        Locator links = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(start));
        if (links.count() == 0) {
            page.locator(".rooms-menu > summary").click();
        }
        links.first().click();
    }

    /** Waits until the address holds this: a key or a button is pressed before the page it leads to is there. */
    public void arrives(String part) {
        page.waitForURL(url -> url.contains(part));
    }

    /** Waits until this can be read, where the address stays the same. */
    public void sees(String text) {
        page.getByText(text).first().waitFor();
    }

    /** Everything a person reads on the page, once it is there to its end. */
    public String text() {
        page.waitForLoadState();
        return page.locator("body").innerText();
    }

    /** Keeps a picture, and checks that nothing sticks out of the window to the side. */
    public void look(String name) {
        page.waitForLoadState();
        Chromium.picture(page, name + "-" + size.name().toLowerCase(Locale.ROOT));
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        assertThat(wider)
                .as("%s at %s: pixels wider than the window", name, size)
                .isLessThanOrEqualTo(0);
    }

    /** What the browser complained about: blocked content, failed scripts, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
