package id.lini.server.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of the agency beside its print: the plan's tree, the indicators' direction and named children, the areas, and
 * the conventions by year.
 *
 * @param nodes by code; of a code used in several years the newest
 * @param indicators by id, likewise
 * @param areas by code: the parent's code
 */
public record Reference(
        Map<String, Node> nodes,
        Map<String, Measured> indicators,
        Map<String, String> areas,
        Map<Integer, Convention> conventions) {
    /** Nothing is known: the print has to speak for itself. */
    public static final Reference NONE = new Reference(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * A node of the plan.
     *
     * @param label its number as printed, empty for none
     */
    public record Node(String code, Optional<String> parent, String label, String name) {}

    /** Which way is better. */
    public enum Sense {
        /** More. */
        HIGHER,
        /** Less. */
        LOWER,
        /** A step of a scale; no percent to compute from two numbers. */
        ORDINAL
    }

    /**
     * An indicator.
     *
     * @param children indicators whose mean it is declared to be; empty where it has a value of its own
     */
    public record Measured(String id, String node, String name, String unit, Sense sense, List<String> children) {
        /** Copies the children. */
        public Measured {
            children = List.copyOf(children);
        }
    }

    /** Copies the maps. */
    public Reference {
        Objects.requireNonNull(nodes, "nodes is null");
        nodes = Map.copyOf(nodes);
        indicators = Map.copyOf(indicators);
        areas = Map.copyOf(areas);
        conventions = Map.copyOf(conventions);
    }

    /** The convention of a year, or of the nearest year before it that has one. */
    Convention convention(int year) {
        TreeMap<Integer, Convention> sorted = new TreeMap<>(conventions);
        return Optional.ofNullable(sorted.floorEntry(year))
                .or(() -> Optional.ofNullable(sorted.firstEntry()))
                .map(Map.Entry::getValue)
                .orElse(Convention.USUAL);
    }

    Optional<String> parent(String code) {
        return Optional.ofNullable(nodes.get(code)).flatMap(Node::parent);
    }

    /** From the node's parent up. */
    Stream<String> ancestors(String code) {
        return Stream.iterate(parent(code), Optional::isPresent, each -> parent(each.orElseThrow()))
                .limit(nodes.size())
                .map(Optional::orElseThrow);
    }

    boolean within(String code, String ancestor) {
        return ancestors(code).anyMatch(ancestor::equals);
    }

    List<String> indicatorsOf(String code) {
        return indicators.values().stream()
                .filter(each -> each.node().equals(code))
                .map(Measured::id)
                .toList();
    }

    Optional<Measured> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }
}
