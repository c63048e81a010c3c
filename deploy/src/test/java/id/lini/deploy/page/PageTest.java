package id.lini.deploy.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Page PAGE = new Page(
            URI.create("http://localhost/tinjau"),
            200,
            "<html><head><style>a{}</style></head><body><a class=\"x\" href=\"/tinjau/1?a=1&amp;b=2\">Satu &lt;1&gt;</a>"
                    + "<a href=\"/tinjau/1?a=1&amp;b=2\">lagi</a><a href=\"/lain\">lain</a>"
                    + "<form method=\"post\" action=\"/tinjau/1\"><input type=\"hidden\" name=\"version\" value=\"3\">"
                    + "<input type=\"checkbox\" name=\"all\" value=\"yes\"><input name=\"who\" value=\"Siti &amp; Ani\">"
                    + "<textarea name=\"reason\" required>\n</textarea>"
                    + "<select name=\"unit\"><option value=\"a\">A</option><option value=\"b\" selected>B</option></select>"
                    + "<button name=\"action\" value=\"approve\"><svg></svg> Setujui</button>"
                    + "<button name=\"action\" value=\"return\" formaction=\"/kembali\">Kembalikan</button></form>");

    @Test
    void findsLinksOnceAndUnescaped() {
        assertThat(PAGE.links("/tinjau/")).containsExactly("/tinjau/1?a=1&b=2");
        assertThat(PAGE.text()).startsWith("Satu <1> lagi lain");
    }

    @Test
    void aFormIsSentAsItStandsWithTheButtonPressed() {
        Form form = PAGE.form("/tinjau/").with("reason", "periksa").press("Kembalikan");

        assertThat(form.action()).isEqualTo("/kembali");
        assertThat(form.method()).isEqualTo("post");
        assertThat(form.fields())
                .containsEntry("version", "3")
                .containsEntry("who", "Siti & Ani")
                .containsEntry("unit", "b")
                .containsEntry("reason", "periksa")
                .containsEntry("action", "return")
                .doesNotContainKey("all");
    }

    @Test
    void whatIsNotOnThePageCannotBePressed() {
        assertThat(PAGE.form("/tinjau/").offers("Hapus")).isFalse();
        assertThatThrownBy(() -> PAGE.form("/tinjau/").press("Hapus")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PAGE.form("/atur")).isInstanceOf(IllegalStateException.class);
    }
}
