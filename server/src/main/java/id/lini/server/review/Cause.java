package id.lini.server.review;

import id.lini.shared.text.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why reports are given back, as supervisors choose it from a list; their own words may follow. */
public enum Cause {
    /** Other figures than on paper. */
    FIGURES(new Label("Angka tidak sama dengan catatan", "Figures differ from the records")),
    /** Far from what is usual. */
    UNUSUAL(new Label("Angka tidak lazim, mohon diperiksa", "Unusual figures, please check")),
    /** Not all of it. */
    INCOMPLETE(new Label("Isian belum lengkap", "Not complete")),
    /** For another unit or period. */
    PLACE(new Label("Unit atau bulan keliru", "Wrong unit or month")),
    /** Nothing to prove it. */
    EVIDENCE(new Label("Bukti kurang", "Evidence is missing")),
    /** Sent twice. */
    TWICE(new Label("Laporan ganda", "Reported twice"));

    private final Label word;

    Cause(Label word) {
        this.word = word;
    }

    /** The words for people. */
    public Label word() {
        return word;
    }

    /** All of them, for a page's list. */
    public static List<Cause> all() {
        return List.of(values());
    }

    /**
     * The reason as the officer reads it on the phone, in Indonesian: the chosen cause, then the supervisor's words.
     *
     * @param name of a cause, or empty for none
     */
    static String reason(String name, String words) {
        Optional<Cause> chosen = Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst();
        return chosen.map(cause -> words.isBlank() ? cause.word.id() : cause.word.id() + ": " + words.strip())
                .orElse(words);
    }
}
