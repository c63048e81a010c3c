package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Form {@code pelayanan-kb}: every faskes, every month. New acceptors of the long-acting methods and users who changed
 * to them are 520 + 130 = 650, as printed for sub-kegiatan 16.2; the other methods are invented.
 */
final class ServiceSheets {
    /** New acceptors by method; of these 520 are MKJP. */
    static final Map<String, Integer> NEW = new TreeMap<>(Map.of(
            "iud", 190, "mow", 60, "mop", 4, "implan", 266, "suntik", 1450, "pil", 520, "kondom", 410, "mal", 60));

    /** Users who changed to a method; of these 130 are to MKJP. */
    static final Map<String, Integer> CHANGED = new TreeMap<>(
            Map.of("iud", 45, "mow", 15, "mop", 1, "implan", 69, "suntik", 120, "pil", 80, "kondom", 30, "mal", 0));

    private final Town town;
    private final Shares shares;

    ServiceSheets(Town town, Shares shares) {
        this.town = town;
        this.shares = shares;
    }

    List<FieldEntry> entries(YearMonth last, int months) {
        List<Town.Place> places = town.all("faskes");
        int slots = places.size() * months;
        List<Sheet> sheets = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            sheets.add(new Sheet());
        }
        NEW.forEach((method, total) -> newAcceptors(method, shares.even(total, slots), sheets));
        CHANGED.forEach((method, total) -> spread("ganti_cara", total, sheets, "metode", method));
        spread("pencabutan", 61, sheets, "alat", "alat_iud");
        spread("pencabutan", 74, sheets, "alat", "alat_implan");
        spread("komplikasi_berat", 6, sheets);
        spread("kegagalan", 5, sheets);
        List<FieldEntry> entries = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            Period period = Period.month(last.minusMonths(slot / places.size()));
            entries.add(sheets.get(slot).entry(town, "pelayanan-kb", places.get(slot % places.size()), period));
        }
        return entries;
    }

    private static void newAcceptors(String method, long[] bySlot, List<Sheet> sheets) {
        String sex = method.equals("mop") || method.equals("kondom") ? "laki_laki" : "perempuan";
        for (int slot = 0; slot < bySlot.length; slot++) {
            long[] moments =
                    method.equals("mal") ? new long[] {0, bySlot[slot], 0} : Shares.by(bySlot[slot], 70, 25, 5);
            sheets.get(slot)
                    .count("peserta_baru", moments[0], "metode", method, "momen", "interval")
                    .count("peserta_baru", moments[1], "metode", method, "momen", "pasca_persalinan")
                    .count("peserta_baru", moments[2], "metode", method, "momen", "pasca_keguguran")
                    .count("peserta_menurut_kelamin", bySlot[slot], "jenis_kelamin", sex);
        }
    }

    private void spread(String item, long total, List<Sheet> sheets, String... members) {
        long[] bySlot = shares.even(total, sheets.size());
        for (int slot = 0; slot < bySlot.length; slot++) {
            sheets.get(slot).count(item, bySlot[slot], members);
        }
    }
}
