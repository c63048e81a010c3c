package id.lini.shared.form;

import id.lini.shared.entry.Cell;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A part of what an item counts: members or groups of some of its dimensions, as {@code metode=mkjp;sumber=swasta} or
 * {@code metode=iud|implan}. Empty is the whole item.
 *
 * @param members dimension id to names of members or groups
 */
public record Slice(SortedMap<String, Set<String>> members) {
    /** The whole item. */
    public static final Slice WHOLE = new Slice(new TreeMap<>());

    /** Checks the names. */
    public Slice {
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        members.forEach((dimension, names) -> {
            Names.require(dimension);
            names.forEach(Names::require);
            copy.put(dimension, Collections.unmodifiableSet(new TreeSet<>(names)));
        });
        members = Collections.unmodifiableSortedMap(copy);
    }

    /** Reads the text; empty where it is not written so, or names a dimension or member twice. */
    public static Optional<Slice> read(String text) {
        SortedMap<String, Set<String>> members = new TreeMap<>();
        if (text.isBlank()) {
            return Optional.of(WHOLE);
        }
        try {
            for (String part : text.split(";", -1)) {
                int sign = part.indexOf('=');
                Set<String> names = Set.of(part.substring(sign + 1).strip().split("\\|", -1));
                String dimension = part.substring(0, Math.max(0, sign)).strip();
                if (members.put(dimension, names) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Slice(members));
        } catch (IllegalArgumentException e) {
            // A name that is none, also where the sign is missing, or a member given twice.
            return Optional.empty();
        }
    }

    /** The names that the item of a form does not know, as {@code dimension} or {@code dimension=member}. */
    public List<String> unknown(FormDefinition form, Item item) {
        List<String> unknown = new ArrayList<>();
        members.forEach((dimension, names) -> {
            Optional<Dimension> known =
                    Optional.of(dimension).filter(item.dimensions()::contains).flatMap(form::dimension);
            if (known.isEmpty()) {
                unknown.add(dimension);
            } else {
                names.stream()
                        .filter(name -> known.get().resolve(name).isEmpty())
                        .forEach(name -> unknown.add(dimension + "=" + name));
            }
        });
        return List.copyOf(unknown);
    }

    /** Whether a cell of the form lies in it. */
    public boolean holds(FormDefinition form, Cell cell) {
        return members.entrySet().stream().allMatch(part -> {
            String member = cell.members().getOrDefault(part.getKey(), "");
            return form.dimension(part.getKey())
                    .filter(dimension -> part.getValue().stream()
                            .anyMatch(name -> dimension.resolve(name).contains(member)))
                    .isPresent();
        });
    }

    /** What it is called: the labels of its members, and of groups their names in capitals, as MKJP; empty for the whole. */
    public List<Label> labels(FormDefinition form) {
        Set<Label> labels = new LinkedHashSet<>();
        members.forEach((id, names) -> form.dimension(id).ifPresent(dimension -> {
            Set<String> left = new LinkedHashSet<>(names);
            dimension.members().stream()
                    .filter(member -> left.remove(member.id()))
                    .forEach(member -> labels.add(member.label()));
            left.stream()
                    .map(group -> group.toUpperCase(Locale.ROOT).replace('_', '-'))
                    .forEach(group -> labels.add(new Label(group, group)));
        }));
        return List.copyOf(labels);
    }

    /** The text that {@link #read} reads, names in order; empty for the whole item. */
    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(part -> part.getKey() + "=" + String.join("|", part.getValue()))
                .collect(Collectors.joining(";"));
    }
}
