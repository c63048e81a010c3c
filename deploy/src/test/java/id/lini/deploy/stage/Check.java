package id.lini.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.stage.Chromium.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** What every page must hold: a picture is kept, nothing sticks out, axe-core finds nothing serious, it is light. */
public final class Check {
    private static final int MOST_BYTES = 150_000;
    private static final String AXE = axe();

    private final Visitor visitor;
    private final Size size;

    /** Of the page that this visitor is on, at this size. */
    public Check(Visitor visitor, Size size) {
        this.visitor = visitor;
        this.size = size;
    }

    /** Checks the page and keeps its picture under this name. */
    public void page(String name) {
        visitor.look(name);
        assertThat(packed(visitor.page().content()))
                .as("%s at %s: bytes on the wire", name, size)
                .isLessThan(MOST_BYTES);
        visitor.page().evaluate(AXE);
        Object found = visitor.page()
                .evaluate("async () => (await axe.run(document)).violations"
                        + ".filter(each => each.impact === 'serious' || each.impact === 'critical')"
                        + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).slice(0, 3).join(' '))");
        assertThat((List<?>) found)
                .as("%s at %s: what axe-core finds serious", name, size)
                .isEmpty();
    }

    private static int packed(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String axe() {
        String place = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream script =
                Objects.requireNonNull(Check.class.getClassLoader().getResourceAsStream(place), place)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
