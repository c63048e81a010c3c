package id.lini.server.web;

import java.util.List;
import java.util.Objects;

/**
 * What the frame shows on every page, under the name {@code page}.
 *
 * @param language {@code id} or {@code en}
 * @param name of the person signed in, empty for nobody
 * @param agency its name, empty while nobody is signed in
 * @param path where the reader is, to come back to after a change of language
 */
public record PageContext(String language, String name, String agency, String path, List<Room> rooms) {

    /** Copies the rooms. */
    public PageContext {
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(path, "path is null");
        rooms = List.copyOf(rooms);
    }

    /** Whether somebody is. */
    public boolean signedIn() {
        return !name.isEmpty();
    }

    /** The language in its own words. */
    public String languageName() {
        return language.equals("en") ? "English" : "Indonesia";
    }
}
