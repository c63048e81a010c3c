package id.lini.server.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Units as they are written, and what an indicator's name promises. */
final class Units {
    private static final Set<String> PERCENT = Set.of("%", "persen", "persentase", "percent");
    private static final Set<String> RATE =
            Set.of("rasio", "poin", "perseribu", "per seribu", "\u2030", "indeks", "angka");
    private static final List<Set<String>> KINDS = List.of(
            Set.of("laporan", "dokumen", "dok", "lap"),
            Set.of("orang", "jiwa", "anak", "kader", "pegawai", "akseptor", "siswa", "kepala keluarga"),
            Set.of("keluarga", "kk"),
            Set.of("organisasi", "lembaga"),
            Set.of("kelurahan", "desa", "nagari"),
            Set.of("kecamatan"),
            Set.of("faskes", "puskesmas"),
            Set.of("unit", "paket", "buah"),
            Set.of("kasus"));
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern MONTHS = Pattern.compile("([a-z ]+?)\\s*(/|per|x)\\s*bulan");

    private Units() {}

    static String normal(String unit) {
        String text = unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return PERCENT.contains(text) ? "persen" : text.equals("dok") ? "dokumen" : text;
    }

    static boolean percent(String unit) {
        return PERCENT.stream().anyMatch(each -> unit.toLowerCase(Locale.ROOT).contains(each));
    }

    /** Whether figures of this unit can be added up. */
    static boolean additive(String unit) {
        String normal = normal(unit);
        return !percent(normal) && RATE.stream().noneMatch(normal::equals);
    }

    /** {@code orang/bulan}: people times months. */
    static boolean perMonth(String unit) {
        return MONTHS.matcher(normal(unit)).matches();
    }

    /** What a name says should be counted, in other words than its unit: {@code Jumlah Kelurahan} in orang. */
    static boolean otherThing(String name, String unit) {
        String text = PrintedReport.words(name);
        String counted = normal(unit);
        if (!text.startsWith("jumlah ") || counted.isEmpty()) {
            return false;
        }
        String rest = text.substring("jumlah ".length());
        Set<String> promised = KINDS.stream()
                .filter(kind -> kind.stream().anyMatch(word -> starts(rest, word)))
                .findFirst()
                .orElse(Set.of());
        return !promised.isEmpty()
                && promised.stream().noneMatch(word -> holds(counted, word))
                && KINDS.stream().anyMatch(kind -> kind.stream().anyMatch(word -> starts(counted, word)))
                && !holds(BRACKETS.matcher(text).replaceAll(" "), counted);
    }

    /** A share or a rate that is counted in papers or pieces: {@code Cakupan ...} in laporan. */
    static boolean shareInPieces(String name, String unit) {
        String text = PrintedReport.words(name);
        boolean share = text.startsWith("cakupan ") || text.startsWith("rasio ");
        return share && KINDS.get(0).contains(normal(unit));
    }

    /** {@code Persentase ...} in another unit than percent. */
    static boolean percentInOther(String name, String unit) {
        String normal = normal(unit);
        return PrintedReport.words(name).startsWith("persentase ") && !normal.isEmpty() && !percent(normal);
    }

    /** {@code Angka ...}, a rate per person or per thousand, in percent. */
    static boolean rateInPercent(String name, String unit) {
        String text = PrintedReport.words(name);
        return text.startsWith("angka ") && !holds(text, "persen") && percent(normal(unit));
    }

    private static boolean starts(String text, String word) {
        return text.equals(word) || text.startsWith(word + " ") || text.startsWith(word + "/");
    }

    private static boolean holds(String text, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(text)
                .find();
    }
}
