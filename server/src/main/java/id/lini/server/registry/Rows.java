package id.lini.server.registry;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The registers as they are stored: days as ISO text, open ends as NULL. */
final class Rows {
    private Rows() {}

    /** Table agency. */
    @MappedEntity("agency")
    record AgencyRow(@Id String agency, String name, String zone, String area, long registryVersion) {}

    /** Table area. */
    @MappedEntity("area")
    record AreaRow(
            @Id String agency,
            @Id String area,
            @Nullable String parent,
            String level,
            String name,
            String validFrom,
            @Nullable String validUntil) {}

    /** Table unit. */
    @MappedEntity("unit")
    record UnitRow(
            @Id String agency,
            @Id String unit,
            String kind,
            String name,
            String area,
            String validFrom,
            @Nullable String validUntil) {}

    /** Table person. */
    @MappedEntity("person")
    record PersonRow(
            @Id String agency,
            @Id String person,
            String name,
            String validFrom,
            @Nullable String validUntil) {}

    /** Table assignment. */
    @MappedEntity("assignment")
    record AssignmentRow(
            @Id String agency,
            @Id String person,
            @Id String role,
            @Id String scope,
            @Id String validFrom,
            @Nullable String validUntil,
            String forms) {}

    /** Table account. */
    @MappedEntity("account")
    record AccountRow(
            @Id String agency,
            @Id String login,
            String person,
            String passwordHash,
            @Nullable String validUntil) {}
}
