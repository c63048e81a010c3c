package id.lini.mobile.vault;

import java.util.Objects;

/** An officer on this phone: the name of their folder, which says nothing about them. */
public record OfficerId(String value) {

    /** Checks that it is a plain folder name. */
    public OfficerId {
        Objects.requireNonNull(value, "value is null");
        if (!value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not an officer on this phone: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
