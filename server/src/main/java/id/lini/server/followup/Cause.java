package id.lini.server.followup;

import id.lini.shared.text.Label;

/** Why something lags; the list that reports are sorted by. Words say the rest. */
public enum Cause {
    /** Planned for a later quarter. */
    SCHEDULE("Dijadwalkan triwulan berikutnya", "Scheduled for a later quarter"),
    /** Money came late or not enough. */
    FUNDS("Anggaran terlambat atau kurang", "Funds late or too small"),
    /** Buying took longer. */
    PROCUREMENT("Pengadaan belum selesai", "Procurement not finished"),
    /** Too few people. */
    STAFF("Kekurangan petugas", "Too few staff"),
    /** Goods or contraceptives are missing. */
    SUPPLY("Sarana atau alokon tidak tersedia", "Equipment or supplies missing"),
    /** Others did not do their part. */
    PARTNER("Menunggu mitra atau lintas sektor", "Waiting for partners"),
    /** Done, but not reported. */
    REPORTING("Sudah dilaksanakan, laporan belum masuk", "Done, but not reported yet"),
    /** The target does not fit. */
    TARGET("Target tidak sesuai kondisi", "Target does not fit the conditions"),
    /** Something else, in words. */
    OTHER("Lainnya", "Other");

    private final Label word;

    Cause(String id, String en) {
        this.word = new Label(id, en);
    }

    /** The words for people. */
    public Label word() {
        return word;
    }
}
