package id.lini.server.ledger;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists: databases take only so many parameters in a statement. */
public final class Slices {
    private Slices() {}

    /** The list in pieces of at most {@code size}. */
    public static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            slices.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return slices;
    }
}
