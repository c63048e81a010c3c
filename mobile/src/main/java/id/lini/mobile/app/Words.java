package id.lini.mobile.app;

import id.lini.shared.entry.Period;
import id.lini.shared.text.IndonesianFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The app's texts in one language: Indonesian, or English where that was chosen. */
public final class Words {
    private static final Locale INDONESIAN = new Locale("id");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("id.lini.mobile.messages", locale, noFallback);
    }

    /** The texts for a language code: {@code en}, and Indonesian for every other. */
    public static Words in(String language) {
        return new Words(language.equals("en") ? Locale.ENGLISH : INDONESIAN);
    }

    /** The language code. */
    public String language() {
        return isEnglish() ? "en" : "id";
    }

    /** A text by key, with arguments in its places; whole numbers are written as people read them. */
    public String say(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number number ? number(number.longValue()) : argument)
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** What was told in Indonesian, or in English where it was told so too and this is the language. */
    public String say(String told, Optional<String> english) {
        return isEnglish() ? english.orElse(told) : told;
    }

    /** A label in this language. */
    public String say(Label label) {
        return label.in(locale);
    }

    /** A whole number with its thousands apart. */
    public String number(long value) {
        return isEnglish()
                ? new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value)
                : IndonesianFormat.number(value);
    }

    /** A decimal with all the digits it has. */
    public String number(BigDecimal value) {
        if (!isEnglish()) {
            return IndonesianFormat.number(value);
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** Tenths as a decimal: {@code 3,1}. */
    public String decimal(long tenths) {
        return number(tenths / 10) + (isEnglish() ? "." : ",") + tenths % 10;
    }

    /** A day: {@code 17 Juni 2024}. */
    public String day(LocalDate day) {
        return isEnglish()
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day)
                : IndonesianFormat.day(day);
    }

    /** A month: {@code Juni 2024}. */
    public String month(YearMonth month) {
        return isEnglish()
                ? DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(month)
                : IndonesianFormat.month(month);
    }

    /** A period: {@code 17 Juni 2024}, {@code Juni 2024}, {@code Triwulan II 2024}, {@code 2024}. */
    public String period(Period period) {
        return switch (period.kind()) {
            case DAY -> day(period.first());
            case MONTH -> month(YearMonth.from(period.first()));
            case QUARTER ->
                quarter((period.first().getMonthValue() + 2) / 3, period.first().getYear());
            case YEAR -> String.valueOf(period.first().getYear());
        };
    }

    /** A moment: {@code 2 Juli 2024 pukul 14.05}. */
    public String moment(Instant at, ZoneId zone) {
        return say("moment", day(LocalDate.ofInstant(at, zone)), time(at, zone));
    }

    /** A time of day: {@code 14.05}. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(isEnglish() ? "HH:mm" : "HH.mm", Locale.ENGLISH)
                .format(at.atZone(zone));
    }

    private String quarter(int quarter, int year) {
        return isEnglish() ? "Q" + quarter + " " + year : IndonesianFormat.triwulan(quarter, year);
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }
}
