package id.lini.server.audit;

import id.lini.shared.text.Label;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that the audit log records, by a name that never changes its meaning, since it is stored. Its words say what
 * was done, to follow the name of who did it.
 */
public enum AuditAction {
    PERSON_ADDED("menambah orang", "added a person"),
    PERSON_MOVED("memindahkan (mutasi)", "moved a person"),
    ROLE_GIVEN("memberi peran", "gave a role"),
    ROLE_ENDED("mengakhiri peran", "ended a role"),
    UNIT_ADDED("menambah unit", "added a unit"),
    UNIT_ENDED("mengakhiri unit", "ended a unit"),
    AREA_REDRAWN("memekarkan atau menggabungkan wilayah", "split or merged areas"),
    BOUNDARIES_TAKEN("mengganti batas wilayah", "replaced boundaries of areas"),
    BOUNDARIES_REMOVED("menghapus semua batas wilayah", "removed all boundaries of areas"),
    FORM_ADDED("menambah formulir", "added a form"),
    FORM_ENDED("mengakhiri formulir", "ended a form"),
    FORM_LEVELS("mengatur jumlah persetujuan formulir", "set how many approvals a form needs"),
    CODE_ISSUED("menerbitkan kode pendaftaran", "issued an enrolment code"),
    DEVICE_ENROLLED("mendaftarkan ponsel", "enrolled a phone"),
    DEVICE_REVOKED("mencabut ponsel", "revoked a phone"),
    PIN_CODE_ISSUED("menerbitkan kode ganti PIN", "issued a code for a new PIN"),
    PIN_RECOVERED("PIN diganti dengan kode", "PIN replaced with a code"),
    TOTP_ON("mengaktifkan kode sekali pakai", "turned one-time codes on"),
    TOTP_OFF("mematikan kode sekali pakai", "turned one-time codes off"),
    ACCOUNT_OPENED("membuka akun masuk", "opened an account"),
    ACCOUNT_CLOSED("menutup akun masuk", "closed an account"),
    PASSWORD_ISSUED("memberi kata sandi sementara", "gave a password for one sign-in"),
    PASSWORD_CHANGED("mengganti kata sandi", "changed a password"),
    ENTRY_APPROVE("menyetujui laporan", "approved a report"),
    ENTRY_APPROVE_FIRST("menyetujui laporan di tingkat 1", "approved a report at level 1"),
    ENTRY_RETURN("mengembalikan laporan", "returned a report"),
    ENTRY_REOPEN("membuka kembali laporan", "reopened a report"),
    ENTRY_UNDO_FIRST("membatalkan persetujuan tingkat 1", "took back an approval at level 1"),
    ENTRY_CHOOSE("memilih laporan", "chose a report"),
    REOPENING_ASKED("meminta laporan dibuka kembali", "asked for a report to be reopened"),
    REOPENING_DECLINED("menolak membuka kembali laporan", "declined to reopen a report"),
    MESSAGE_SENT("mengirim pengingat", "sent a reminder"),
    OFFICE_ENTERED("mengisi isian kantor", "made an office entry"),
    OFFICE_APPROVED("menyetujui isian kantor", "approved an office entry"),
    OFFICE_RETURNED("mengembalikan isian kantor", "returned an office entry"),
    FOLLOW_UP_OPENED("membuat tindak lanjut", "opened a follow-up"),
    FOLLOW_UP_OPEN("tindak lanjut belum dimulai lagi", "follow-up set back"),
    FOLLOW_UP_DOING("tindak lanjut berjalan", "follow-up under way"),
    FOLLOW_UP_DONE("tindak lanjut selesai", "follow-up done"),
    FOLLOW_UP_DROPPED("tindak lanjut dibatalkan", "follow-up dropped"),
    FOLLOW_UP_REMINDED("mengingatkan tindak lanjut", "reminded of a follow-up"),
    QUARTER_CLOSED("menutup triwulan", "closed a quarter"),
    QUARTER_SIGN("mengesahkan triwulan", "signed a quarter off"),
    QUARTER_REOPEN("membuka kembali triwulan", "reopened a quarter"),
    CLOSED_PUBLIC("membuka halaman publik", "switched the public page on"),
    CLOSED_PRIVATE("menutup halaman publik", "switched the public page off"),
    PLAN_TARGET_CHANGED("mengubah target", "changed targets"),
    PLAN_NODE_CHANGED("mengubah penanggung jawab atau pagu", "changed an owner or a budget"),
    PLAN_VERSION_MADE("membuat versi rencana", "made a version of the plan"),
    PLAN_VERSION_LOCKED("mengunci versi rencana", "locked a version of the plan"),
    PLAN_POLICY_SET("menetapkan aturan capaian", "set a rule of achievement"),
    CELLS_REBUILT("menghitung ulang sel", "recounted the cells"),
    PACK_IMPORTED("mengimpor paket", "imported a pack");

    private final Label word;

    AuditAction(String id, String en) {
        this.word = new Label(id, en);
    }

    /** What was done, in words. */
    public Label word() {
        return word;
    }

    /** The action of a name; empty for one that this server does not know. */
    public static Optional<AuditAction> of(String name) {
        return Arrays.stream(values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
