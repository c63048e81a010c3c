package id.lini.mobile.app;

import java.util.Objects;

/**
 * How the app looks and speaks on this phone, whoever unlocks it: known before any PIN, and nothing secret.
 *
 * @param language {@code id} or {@code en}
 */
public record Look(String language, Theme theme, TextSize text) {
    /** What a new phone starts with. */
    public static final Look FIRST = new Look("id", Theme.LIGHT, TextSize.NORMAL);

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String TEXT = "text";

    /** Colours. */
    public enum Theme {
        /** Paper. */
        LIGHT,
        /** For the night. */
        DARK,
        /** For the sun at noon. */
        CONTRAST
    }

    /** Sizes of text. */
    public enum TextSize {
        /** 16 pixels. */
        NORMAL,
        /** 19 pixels. */
        LARGE,
        /** 22 pixels: without the reading glasses. */
        HUGE
    }

    /** Checks that nothing is missing. */
    public Look {
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(theme, "theme is null");
        Objects.requireNonNull(text, "text is null");
    }

    /** The look that is kept, {@link #FIRST} where none is or a name in it is not known. */
    public static Look of(Preferences kept) {
        try {
            return new Look(
                    kept.get(LANGUAGE).orElse(FIRST.language),
                    kept.get(THEME).map(Theme::valueOf).orElse(FIRST.theme),
                    kept.get(TEXT).map(TextSize::valueOf).orElse(FIRST.text));
        } catch (IllegalArgumentException e) {
            // A look that cannot be read must not keep anyone from the reports.
            return FIRST;
        }
    }

    /** Keeps it. */
    public void keep(Preferences kept) {
        kept.put(LANGUAGE, language);
        kept.put(THEME, theme.name());
        kept.put(TEXT, text.name());
    }

    /** The same with another language. */
    public Look speaking(String other) {
        return new Look(other, theme, text);
    }

    /** The same in other colours. */
    public Look in(Theme other) {
        return new Look(language, other, text);
    }

    /** The same in another size. */
    public Look in(TextSize other) {
        return new Look(language, theme, other);
    }
}
