package id.lini.server.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stays of a year's plan beside what the pack names, and the place of everything in the order of the plan.
 *
 * @param nodes by code
 * @param indicators by id
 */
record Remains(Order nodes, Order indicators) {

    /** An order of things in which those that ended keep their place behind what they stood behind before. */
    static final class Order {
        private final Set<String> dropped = new HashSet<>();
        private final Map<String, Integer> positions = new HashMap<>();

        /**
         * An order.
         *
         * @param before all there were, in order
         * @param stay those of them that the pack does not name and that stay
         * @param named by the pack, in order
         */
        Order(List<String> before, Set<String> stay, List<String> named) {
            List<String> all = new ArrayList<>(named);
            Optional<String> last = Optional.empty();
            for (String each : before) {
                if (stay.contains(each)) {
                    all.add(last.map(all::indexOf).orElse(-1) + 1, each);
                }
                if (stay.contains(each) || named.contains(each)) {
                    last = Optional.of(each);
                }
            }
            for (int index = 0; index < all.size(); index++) {
                positions.put(all.get(index), index + 1);
            }
            dropped.addAll(before);
            named.forEach(dropped::remove);
        }

        /** From 1. */
        int position(String id) {
            return positions.get(id);
        }

        /** Whether it was there and is not in the pack. */
        boolean dropped(String id) {
            return dropped.contains(id);
        }
    }
}
