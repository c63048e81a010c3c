package id.lini.server.web;

import id.lini.server.access.Right;
import id.lini.server.registry.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A room of the pages, in the order of the navigation. */
public enum Room {
    /** What needs me today. */
    BERANDA("/", Right.HOME),
    /** Review. */
    TINJAU("/tinjau", Right.REVIEW_READ),
    /** Completeness. */
    KELENGKAPAN("/kelengkapan", Right.COMPLETENESS_READ),
    /** Figures. */
    CAPAIAN("/capaian", Right.FIGURES_READ),
    /** What lags, and what is done about it. */
    TINDAK_LANJUT("/tindak-lanjut", Right.FOLLOW_UP_READ),
    /** Closing a quarter. */
    PENUTUPAN("/penutupan", Right.CLOSING_READ),
    /** What the office enters with evidence. */
    ISIAN("/isian", Right.OFFICE_READ),
    /** Administration. */
    ATUR("/atur", Right.REGISTERS_READ),
    /** What people did. */
    CATATAN("/catatan", Right.AUDIT_READ);

    private final String href;
    private final Right right;

    Room(String href, Right right) {
        this.href = href;
        this.right = right;
    }

    /** The rooms open to somebody with these roles. */
    public static List<Room> of(Set<Role> roles) {
        return Arrays.stream(values()).filter(room -> room.right.of(roles)).toList();
    }

    /** How templates name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "room." + id();
    }

    /** The right that opens it. */
    public Right right() {
        return right;
    }

    /** Where it is. */
    public String href() {
        return href;
    }
}
