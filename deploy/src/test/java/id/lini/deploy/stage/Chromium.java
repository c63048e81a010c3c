package id.lini.deploy.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window; {@code LINI_CHROMIUM} names another than /usr/bin/chromium. */
public final class Chromium implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("LINI_CHROMIUM", "/usr/bin/chromium")))
                        .setHeadless(true)
                        .setArgs(List.of(
                                // As root there is no sandbox; the rest keeps it from calling home.
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** A new person at a new browser of this size, reading Indonesian. */
    public BrowserContext person(Size size) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta")
                .setViewportSize(size.width(), size.height()));
    }

    /** Keeps the whole page as a picture under {@code target/screens}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        ContactSheet.write(SCREENS);
    }

    /** The screens that pages are made for. */
    public enum Size {
        PHONE(360, 800),
        DESK(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }
}
