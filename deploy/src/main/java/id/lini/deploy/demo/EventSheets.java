package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Forms {@code rapat-operasional} (24 of Rakorcam, Rakordes and Minilok, 8 of Balai Penyuluhan, as printed for 15.3 and
 * 15.2), {@code laporan-dokumen} (as printed for the rest of programmes VII to IX) and {@code kie} (not printed).
 */
final class EventSheets {
    private static final String[] MEETINGS = {"rakorcam", "rakordes", "minilok"};

    private final Town town;
    private final Shares shares;

    EventSheets(Town town, Shares shares) {
        this.town = town;
        this.shares = shares;
    }

    List<FieldEntry> entries(YearMonth last, int months) {
        List<FieldEntry> entries = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            YearMonth now = last.minusMonths(months - 1L - month);
            for (Town.Place kecamatan : town.all("kecamatan")) {
                meetings(kecamatan, now, month, entries);
            }
            if (month % 3 == 1) {
                for (Town.Place kelurahan : town.all("kelurahan")) {
                    entries.add(outreach().entry(town, "kie", kelurahan, Days.weekday(now, shares.between(16, 27))));
                }
            }
            documents(now, month, entries);
        }
        return entries;
    }

    /** One coordination meeting a month in each kecamatan, and the Balai's report at the end of each quarter. */
    private void meetings(Town.Place kecamatan, YearMonth now, int month, List<FieldEntry> entries) {
        Town.Place balai = town.in(kecamatan.unit(), "balai").get(0);
        String kind = MEETINGS[month % MEETINGS.length];
        Town.Place place =
                kind.equals("rakordes") ? town.in(kecamatan.unit(), "kelurahan").get(month / MEETINGS.length) : balai;
        entries.add(meeting(kind, place, now, 18));
        if (month % 3 == 2) {
            entries.add(meeting("balai_penyuluhan", balai, now, 26));
        }
    }

    private FieldEntry meeting(String kind, Town.Place place, YearMonth now, int day) {
        String number = kind.toUpperCase(Locale.ROOT).replace('_', ' ');
        String decision = kind.equals("balai_penyuluhan")
                ? "Balai dipakai untuk penyuluhan, rapat kader, dan pelayanan data (contoh)"
                : "Disepakati jadwal pelayanan KB dan pendampingan keluarga berisiko stunting (contoh)";
        return new Sheet()
                .field("jenis", kind)
                .field("tempat", place.name())
                .field("keputusan", decision)
                .field("bukti", "Notulen " + number + " " + place.name() + " " + now + " (contoh)")
                .count("peserta", shares.between(8, 20), "jenis_kelamin", "perempuan")
                .count("peserta", shares.between(5, 12), "jenis_kelamin", "laki_laki")
                .entry(town, "rapat-operasional", place, Days.weekday(now, day));
    }

    private Sheet outreach() {
        Sheet sheet = new Sheet()
                .field("saluran", shares.between(0, 2) == 0 ? "kunjungan_rumah" : "tatap_muka")
                .field("topik", "Metode kontrasepsi jangka panjang (contoh)")
                .field("tempat", "Balai kelurahan (contoh)");
        int[][] audience = {{4, 10, 25}, {0, 1, 4}, {2, 5, 12}, {1, 1, 4}};
        String[] groups = {"pus", "catin", "remaja", "toma_toga"};
        for (int group = 0; group < groups.length; group++) {
            sheet.count(
                            "peserta",
                            shares.between(0, audience[group][0]),
                            "jenis_kelamin",
                            "laki_laki",
                            "kelompok",
                            groups[group])
                    .count(
                            "peserta",
                            shares.between(audience[group][1], audience[group][2]),
                            "jenis_kelamin",
                            "perempuan",
                            "kelompok",
                            groups[group]);
        }
        return sheet;
    }

    private void documents(YearMonth now, int month, List<FieldEntry> entries) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(document("pengolahan_dallap", "Data pengendalian lapangan dan pelayanan KB bulan " + now, now));
        sheets.add(document("pemantauan_stunting", "Pemantauan keluarga berisiko stunting bulan " + now, now));
        switch (month) {
            case 1 -> sheets.add(partner("advokasi", "TP PKK Kota (contoh)", now));
            case 2 -> {
                sheets.add(document("promosi_kie", "Promosi dan KIE melalui media", now));
                sheets.add(partner("advokasi", "Kantor Urusan Agama (contoh)", now));
                sheets.add(partner("penguatan_mitra", "Forum PIK-R (contoh)", now));
            }
            case 3 -> {
                sheets.add(document("pencatatan_keluarga", "Pencatatan dan pengumpulan data keluarga", now));
                sheets.add(document("pengendalian_program", "Pengendalian program KKBPK semester I", now));
                sheets.add(partner("penguatan_mitra", "Forum BKB (contoh)", now));
            }
            case 4 -> sheets.add(partner("advokasi", "Organisasi profesi bidan (contoh)", now));
            case 5 -> {
                sheets.add(document("pengolahan_dallap", "Data pengendalian lapangan semester I", now));
                sheets.add(partner("penguatan_mitra", "Kelompok UPPKA (contoh)", now));
            }
            default -> {}
        }
        for (int index = 0; index < sheets.size(); index++) {
            Period day = Days.weekday(now, 21 + index);
            entries.add(sheets.get(index)
                    .entry(town, "laporan-dokumen", town.all("opd").get(0), day));
        }
    }

    private static Sheet document(String kind, String title, YearMonth now) {
        return new Sheet()
                .field("jenis", kind)
                .field("judul", title + " (contoh)")
                .field("nomor", "476/" + kind.length() + now.getMonthValue() + "/" + now.getYear() + " (contoh)")
                .field("bukti", kind + "-" + now + ".pdf (contoh)");
    }

    private static Sheet partner(String kind, String partner, YearMonth now) {
        String title = kind.equals("advokasi") ? "Advokasi kepada " : "Penguatan kebijakan dengan ";
        return document(kind, title + partner.replace(" (contoh)", ""), now).field("mitra", partner);
    }
}
