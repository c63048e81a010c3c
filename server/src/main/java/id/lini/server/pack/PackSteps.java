package id.lini.server.pack;

import id.lini.shared.text.Label;

/** What an import or an export is doing, for who watches. */
final class PackSteps {
    static final int ALL = 5;
    static final Label READING = new Label("Membaca dan memeriksa berkas", "Reading and checking the files");
    static final Label COMPARING =
            new Label("Membandingkan dengan yang sudah ada", "Comparing with what is there already");
    static final Label REGISTERS =
            new Label("Menulis wilayah, unit, orang dan formulir", "Writing areas, units, people and forms");
    static final Label PLAN = new Label("Menulis rencana, target dan anggaran", "Writing plan, targets and budgets");
    static final Label CHANGES = new Label("Mencari yang berubah", "Finding what changed");
    static final Label WRITING_FILE = new Label("Menyusun berkas", "Making the file");

    private PackSteps() {}
}
