package id.lini.shared.form;

import id.lini.shared.text.Label;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an item is split by: method, sex, age group.
 *
 * @param id lower-case letters, digits and underscore
 * @param members in the order of the paper form; at least one, each id once
 */
public record Dimension(String id, Label label, List<Member> members) {

    /**
     * One value of a dimension.
     *
     * @param id lower-case letters, digits and underscore
     * @param groups names under which formulas may take several members together, such as {@code mkjp}
     */
    public record Member(String id, Label label, Set<String> groups) {
        /** Checks the ids. */
        public Member {
            Names.require(id);
            Objects.requireNonNull(label, "label is null");
            groups.forEach(Names::require);
            groups = Set.copyOf(groups);
        }
    }

    /** Checks ids and that members differ. */
    public Dimension {
        Names.require(id);
        Objects.requireNonNull(label, "label is null");
        members = List.copyOf(members);
        Names.requireDistinct(members.stream().map(Member::id).toList());
        if (members.isEmpty()) {
            throw new IllegalArgumentException("dimension " + id + " has no members");
        }
    }

    /** The member ids that {@code name} stands for: a member itself, or all members of a group; empty when unknown. */
    public Set<String> resolve(String name) {
        return members.stream()
                .filter(member -> member.id().equals(name) || member.groups().contains(name))
                .map(Member::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a member has this id. */
    public boolean has(String member) {
        return members.stream().anyMatch(candidate -> candidate.id().equals(member));
    }
}
