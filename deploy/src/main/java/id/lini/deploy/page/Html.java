package id.lini.deploy.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of HTML that reading our own pages takes. */
public final class Html {
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

    private Html() {}

    /** The attributes of a tag; one without a value has the empty text. */
    static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            attributes.put(
                    matcher.group(1),
                    unescape(Optional.ofNullable(matcher.group(2)).orElse("")));
        }
        return attributes;
    }

    /** Text without marks and with single spaces. */
    public static String text(String html) {
        return unescape(html.replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ")
                        .replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Named characters as themselves. */
    public static String unescape(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&#160;", " ")
                .replace("&amp;", "&");
    }
}
