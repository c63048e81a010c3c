package id.lini.deploy.demo;

import java.util.List;

/**
 * A realisation and its target as DINSOSP2KB Kota Pekalongan printed it: Tabel 1, Evaluasi Renja s.d. Triwulan II 2024.
 *
 * @param indicator as the pack names it
 * @param name short, for the terminal
 * @param value as the page writes it
 * @param target of the year, as the page writes it
 */
record Printed(String indicator, String name, String value, String target) {
    /** What the field reports of the demonstration lead to; in the order of the printed table. */
    static final List<Printed> ALL = List.of(
            new Printed("2.14.02.2.02.0012-1", "14.2 Pencatatan data keluarga", "1", "6"),
            new Printed("2.14.02.2.02.0013-1", "14.3 Pengolahan data dallap dan pelayanan KB", "7", "12"),
            new Printed("2.14.03.2.01.0008-1", "15.1 Pengendalian program", "1", "2"),
            new Printed("2.14.03.2.01.0010-1", "15.2 Balai Penyuluhan", "8", "12"),
            new Printed("2.14.03.2.01.0011-1", "15.3 Rakorcam, Rakordes, Minilok", "24", "48"),
            new Printed("2.14.03.2.01.0012-1", "15.4 Promosi dan KIE", "1", "1"),
            new Printed("2.14.03.2.01.0014-1", "15.5 Advokasi", "3", "3"),
            new Printed("2.14.03.2.03.0001-1", "16.1 Pengendalian alokon", "6", "12"),
            new Printed("2.14.03.2.03.0003-1", "16.2 Peserta MKJP", "650", "1.026"),
            new Printed("2.14.04.2.02.0001-1", "17.1 Penguatan mitra kerja", "3", "5"),
            new Printed("2.14.04.2.02.0005-1", "17.2 Pemantauan keluarga berisiko stunting", "6", "11"),
            new Printed("2.14.04.2.02.0006-1", "17.3 Pendampingan keluarga berisiko stunting", "6", "11"),
            new Printed("2.14.04-1", "IX Unmet need KB", "11,52", "14"));
}
