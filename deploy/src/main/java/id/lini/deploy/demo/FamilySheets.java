package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Forms {@code pendampingan-stunting} (every kelurahan, every month: six months with a report, as printed for 17.3),
 * {@code poktan-keadaan} and {@code poktan-pertemuan}. Nothing of the last two was printed.
 */
final class FamilySheets {
    private static final String[] TARGETS = {"catin", "ibu_hamil", "pasca_salin", "baduta", "balita"};
    private static final int[] FAMILIES = {9, 24, 12, 46, 70};
    private static final String[] TOPICS = {
        "Pola asuh dan tumbuh kembang", "Kesehatan reproduksi", "Gizi seimbang keluarga", "Pengelolaan ekonomi keluarga"
    };

    private final Town town;
    private final Shares shares;

    FamilySheets(Town town, Shares shares) {
        this.town = town;
        this.shares = shares;
    }

    List<FieldEntry> entries(YearMonth last, int months) {
        List<FieldEntry> entries = new ArrayList<>();
        for (Town.Place place : town.all("kelurahan")) {
            for (int back = 0; back < months; back++) {
                entries.add(visits().entry(town, "pendampingan-stunting", place, Period.month(last.minusMonths(back))));
            }
        }
        List<Town.Place> groups = town.all("poktan");
        for (int index = 0; index < groups.size(); index++) {
            // Two groups sleep: a register of groups must show that.
            group(groups.get(index), index % 13 != 12, last, months, entries);
        }
        return entries;
    }

    private Sheet visits() {
        Sheet sheet = new Sheet();
        for (int target = 0; target < TARGETS.length; target++) {
            long families = shares.between(FAMILIES[target] * 3 / 4, FAMILIES[target] * 5 / 4);
            long visited = families * shares.between(60, 98) / 100;
            sheet.count("keluarga_sasaran", families, "sasaran", TARGETS[target])
                    .count("dikunjungi", visited, "sasaran", TARGETS[target])
                    .count("berisiko", families * shares.between(10, 30) / 100, "sasaran", TARGETS[target])
                    .count("dirujuk", Math.min(visited, shares.between(0, 2)), "sasaran", TARGETS[target]);
        }
        return sheet;
    }

    private void group(Town.Place group, boolean active, YearMonth last, int months, List<FieldEntry> entries) {
        String kind = group.name().split(" ", 2)[0].toLowerCase(Locale.ROOT).replace('-', '_');
        long members = shares.between(22, 40);
        for (int month = 0; month < months; month++) {
            YearMonth now = last.minusMonths(months - 1L - month);
            entries.add(state(kind, active, members).entry(town, "poktan-keadaan", group, Period.month(now)));
            if (active && month % 2 == 1) {
                Period day = Days.weekday(now, shares.between(16, 27));
                entries.add(meeting(kind, members).entry(town, "poktan-pertemuan", group, day));
            }
            members += active ? shares.between(0, 1) : 0;
        }
    }

    private static Sheet state(String kind, boolean active, long members) {
        return new Sheet()
                .field("jenis", kind)
                .field("status", active ? "aktif" : "tidak_aktif")
                .count("anggota", members)
                .count("anggota_pus", members * 2 / 3)
                .count("pus_ber_kb", members / 2)
                .count("kader", 5)
                .count("kader_terlatih", members % 3 + 2);
    }

    private Sheet meeting(String kind, long members) {
        long women = members * shares.between(40, 70) / 100;
        long men = shares.between(1, 6);
        return new Sheet()
                .field("jenis", kind)
                .field("topik", TOPICS[shares.between(0, TOPICS.length - 1)] + " (contoh)")
                .count("kader_hadir", shares.between(2, 5))
                .count("anggota_hadir", women, "jenis_kelamin", "perempuan")
                .count("anggota_hadir", men, "jenis_kelamin", "laki_laki")
                .count("keluarga_hadir", women);
    }
}
