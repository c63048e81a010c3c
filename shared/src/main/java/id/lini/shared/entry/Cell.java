package id.lini.shared.entry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The place of one count in a form: an item and a member of each of its dimensions. Its text is made once, because
 * cells are looked up and ordered far more often than they are made.
 */
public final class Cell implements Comparable<Cell> {
    private final String item;
    private final Map<String, String> members;
    private final String memberText;
    private final String text;

    /**
     * A cell. Names hold none of {@code [ ] = ;}, else {@link IllegalArgumentException}: two cells never read alike.
     *
     * @param members dimension id to member id; order does not matter
     */
    public Cell(String item, Map<String, String> members) {
        this.item = plain(item);
        this.members = members.size() < 2 ? Map.copyOf(members) : Collections.unmodifiableMap(new TreeMap<>(members));
        this.memberText = memberText(this.members);
        this.text = memberText.isEmpty() ? item : item + "[" + memberText + "]";
    }

    /** The cell of an item that is not split. */
    public static Cell of(String item) {
        return new Cell(item, Map.of());
    }

    /** The item counted. */
    public String item() {
        return item;
    }

    /** Dimension id to member id, in the order of the ids. */
    public Map<String, String> members() {
        return members;
    }

    /** The members as one text, {@code metode=iud;momen=interval}, names in order; empty for an item that is not split. */
    public String memberText() {
        return memberText;
    }

    private static String memberText(Map<String, String> members) {
        if (members.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(members.size() * 24);
        members.forEach((dimension, member) -> text.append(text.length() == 0 ? "" : ";")
                .append(plain(dimension))
                .append('=')
                .append(plain(member)));
        return text.toString();
    }

    private static String plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char mark = name.charAt(i);
            if (mark == '[' || mark == ']' || mark == '=' || mark == ';') {
                throw new IllegalArgumentException("not a name in a cell: " + name);
            }
        }
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && cell.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(Cell other) {
        return text.compareTo(other.text);
    }

    /** {@code item} or {@code item[metode=iud;momen=interval]}: how a cell is named in errors. */
    @Override
    public String toString() {
        return text;
    }
}
