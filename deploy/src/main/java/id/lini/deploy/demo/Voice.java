package id.lini.deploy.demo;

import id.lini.shared.text.IndonesianFormat;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the demonstration says at the terminal: in Indonesian where the machine is set so, else in English. */
final class Voice {
    private final PrintStream out;
    private final Locale locale;
    private final ResourceBundle texts;

    Voice(PrintStream out, Map<String, String> environment) {
        this.out = out;
        String language = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        this.locale = language.startsWith("id") ? new Locale("id") : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "id.lini.deploy.demo.demo",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void say(String key, Object... arguments) {
        line(text(key, arguments));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    String month(YearMonth month) {
        boolean indonesian = locale.getLanguage().equals(new Locale("id").getLanguage());
        return indonesian
                ? IndonesianFormat.month(month)
                : DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(month);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
