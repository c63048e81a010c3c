package id.lini.server.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One register as it will be: what the pack says, what was changed or made on pages since the last pack, and what the pack
 * no longer names.
 *
 * @param all what will be there
 * @param removed what the pack no longer names and nothing refers to
 * @param saying by id, what this pack says
 */
record RegisterMerge<T>(List<T> all, List<T> removed, Map<String, String> saying) {

    /**
     * How one register is merged.
     *
     * @param id of one thing
     * @param words all that a pack says of it
     * @param ended the same, over the day before the import
     * @param kept whether something refers to it
     */
    record Way<T>(Function<T, String> id, Function<T, String> words, UnaryOperator<T> ended, Predicate<T> kept) {}

    /**
     * Merges. A row that says what the last pack said is no news: what a page made of it stands. What no pack ever named was
     * made on a page, and stands too.
     *
     * @param said by id, what the last pack said
     */
    static <T> RegisterMerge<T> of(Collection<T> wanted, Collection<T> stored, Map<String, String> said, Way<T> way) {
        Map<String, T> now = new HashMap<>();
        stored.forEach(each -> now.put(way.id().apply(each), each));
        Map<String, String> saying = new LinkedHashMap<>();
        List<T> all = new ArrayList<>();
        for (T each : wanted) {
            String id = way.id().apply(each);
            String words = way.words().apply(each);
            saying.put(id, words);
            boolean news = !words.equals(said.get(id)) || !now.containsKey(id);
            all.add(news ? each : now.get(id));
        }
        Set<String> before = new HashSet<>(said.keySet());
        List<T> removed = new ArrayList<>();
        for (T each : stored) {
            String id = way.id().apply(each);
            if (saying.containsKey(id)) {
                continue;
            }
            if (!before.contains(id)) {
                all.add(each);
            } else if (way.kept().test(each)) {
                all.add(way.ended().apply(each));
            } else {
                removed.add(each);
            }
        }
        return new RegisterMerge<>(List.copyOf(all), List.copyOf(removed), saying);
    }
}
