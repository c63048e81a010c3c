package id.lini.server.web;

import id.lini.server.registry.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A room of the pages, in the order of the navigation. */
public enum Room {
    /** What needs me today. */
    BERANDA("/", EnumSet.of(Role.SUPERVISOR, Role.OFFICE, Role.ADMINISTRATOR)),
    /** Review. */
    TINJAU("/tinjau", EnumSet.of(Role.SUPERVISOR)),
    /** Figures. */
    CAPAIAN("/capaian", EnumSet.of(Role.SUPERVISOR, Role.OFFICE, Role.ADMINISTRATOR)),
    /** What the office enters with evidence. */
    ISIAN("/isian", EnumSet.of(Role.OFFICE)),
    /** Administration. */
    ATUR("/atur", EnumSet.of(Role.ADMINISTRATOR));

    private final String href;
    private final Set<Role> roles;

    Room(String href, Set<Role> roles) {
        this.href = href;
        this.roles = roles;
    }

    /** The rooms open to somebody with these roles. */
    public static List<Room> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(room -> roles.stream().anyMatch(room.roles::contains))
                .toList();
    }

    /** How templates name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "room." + id();
    }

    /** Where it is. */
    public String href() {
        return href;
    }
}
