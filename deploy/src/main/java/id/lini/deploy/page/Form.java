package id.lini.deploy.page;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a person would leave it: hidden and filled fields, nothing ticked that is not ticked, no button yet.
 *
 * @param method {@code get} or {@code post}
 */
public record Form(String action, String method, Map<String, String> fields, String html) {
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>(.*?)</button>", Pattern.DOTALL);

    /** Copies the fields. */
    public Form {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    static Form read(String page, String tag, String content) {
        Map<String, String> attributes = Html.attributes(tag);
        Map<String, String> fields = new TreeMap<>();
        inputs(content, fields);
        Matcher texts = TEXT.matcher(content);
        while (texts.find()) {
            name(texts.group(1)).ifPresent(name -> fields.put(name, Html.unescape(texts.group(2))));
        }
        Matcher selects = SELECT.matcher(content);
        while (selects.find()) {
            name(selects.group(1)).ifPresent(name -> fields.put(name, chosen(selects.group(2))));
        }
        return new Form(
                attributes.getOrDefault("action", page),
                attributes.getOrDefault("method", "get").toLowerCase(java.util.Locale.ROOT),
                fields,
                content);
    }

    private static void inputs(String content, Map<String, String> fields) {
        Matcher inputs = INPUT.matcher(content);
        while (inputs.find()) {
            Map<String, String> input = Html.attributes(inputs.group(1));
            String type = input.getOrDefault("type", "text");
            boolean sent = !type.matches("checkbox|radio") || input.containsKey("checked");
            if (sent && !type.matches("submit|button|image") && input.containsKey("name")) {
                fields.put(input.get("name"), input.getOrDefault("value", ""));
            }
        }
    }

    private static String chosen(String options) {
        Optional<String> first = Optional.empty();
        Matcher matcher = OPTION.matcher(options);
        while (matcher.find()) {
            Map<String, String> option = Html.attributes(matcher.group(1));
            if (option.containsKey("selected")) {
                return option.getOrDefault("value", "");
            }
            first = first.or(() -> Optional.of(option.getOrDefault("value", "")));
        }
        return first.orElse("");
    }

    private static Optional<String> name(String tag) {
        return Optional.ofNullable(Html.attributes(tag).get("name"));
    }

    /** The form with a field filled. */
    public Form with(String name, String value) {
        Map<String, String> filled = new TreeMap<>(fields);
        filled.put(name, value);
        return new Form(action, method, filled, html);
    }

    /** The form as sent by the button with this text; {@link IllegalStateException} when it has none. */
    public Form press(String text) {
        Matcher buttons = BUTTON.matcher(html);
        while (buttons.find()) {
            if (Html.text(buttons.group(2)).contains(text)) {
                Map<String, String> button = Html.attributes(buttons.group(1));
                String target = button.getOrDefault("formaction", action);
                Form pressed = new Form(target, method, fields, html);
                return button.containsKey("name")
                        ? pressed.with(button.get("name"), button.getOrDefault("value", ""))
                        : pressed;
            }
        }
        throw new IllegalStateException("no button " + text + " in the form " + action + ": " + Html.text(html));
    }

    /** Whether it has a button with this text. */
    public boolean offers(String text) {
        Matcher buttons = BUTTON.matcher(html);
        boolean found = false;
        while (!found && buttons.find()) {
            found = Html.text(buttons.group(2)).contains(text);
        }
        return found;
    }
}
