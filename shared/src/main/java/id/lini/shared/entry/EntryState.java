package id.lini.shared.entry;

import id.lini.shared.text.Label;

/** Where an entry is on its way; the same word on phone and page. */
public enum EntryState {
    /** Being filled on the phone. */
    DRAFT("Draf", "Draft"),
    /** Finished on the phone, not yet sent. */
    READY("Siap kirim", "Ready"),
    /** In a batch under way, no receipt yet. */
    SENDING("Mengirim", "Sending"),
    /** Covered by a verified receipt. */
    DELIVERED("Terkirim", "Delivered"),
    /** Waiting for the supervisor. */
    IN_REVIEW("Diperiksa", "In review"),
    /** Sent back with a reason. */
    RETURNED("Dikembalikan", "Returned"),
    /** Counts, and is locked. */
    APPROVED("Disetujui", "Approved"),
    /** In a closed quarter. */
    LOCKED("Terkunci", "Locked"),
    /** Another entry counts in its place. */
    SUPERSEDED("Diganti", "Superseded"),
    /** Not accepted by the server; its receipt says why. */
    REFUSED("Ditolak", "Refused");

    private final Label word;

    EntryState(String id, String en) {
        this.word = new Label(id, en);
    }

    /** The word for people. */
    public Label word() {
        return word;
    }
}
