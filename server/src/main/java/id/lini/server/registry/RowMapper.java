package id.lini.server.registry;

import id.lini.server.registry.Rows.AccountRow;
import id.lini.server.registry.Rows.AgencyRow;
import id.lini.server.registry.Rows.AreaRow;
import id.lini.server.registry.Rows.AssignmentRow;
import id.lini.server.registry.Rows.PersonRow;
import id.lini.server.registry.Rows.UnitRow;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Rows to registers and back. */
@Mapper
interface RowMapper {

    @Mapping(target = "id", source = "agency")
    Agency agency(AgencyRow row);

    @Mapping(target = "id", source = "area")
    Area area(AreaRow row);

    @Mapping(target = "id", source = "unit")
    ReportingUnit unit(UnitRow row);

    @Mapping(target = "id", source = "person")
    Person person(PersonRow row);

    Assignment assignment(AssignmentRow row);

    Account account(AccountRow row);

    @Mapping(target = "area", source = "area.id")
    @Mapping(target = "name", source = "area.name")
    AreaRow row(AgencyId agency, Area area);

    @Mapping(target = "unit", source = "unit.id")
    @Mapping(target = "name", source = "unit.name")
    UnitRow row(AgencyId agency, ReportingUnit unit);

    @Mapping(target = "person", source = "person.id")
    @Mapping(target = "name", source = "person.name")
    PersonRow row(AgencyId agency, Person person);

    AssignmentRow row(AgencyId agency, Assignment assignment);

    AccountRow row(Account account);

    default Set<FormId> forms(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(FormId::new).collect(Collectors.toUnmodifiableSet());
    }

    default String text(Set<FormId> forms) {
        return forms.stream().map(FormId::value).sorted().collect(Collectors.joining(","));
    }

    default AgencyId agencyId(String text) {
        return new AgencyId(text);
    }

    default UnitId unitId(String text) {
        return new UnitId(text);
    }

    default PersonId personId(String text) {
        return new PersonId(text);
    }

    default ZoneId zone(String text) {
        return ZoneId.of(text);
    }

    default LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    default Optional<LocalDate> end(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    default Optional<UnitId> parent(@Nullable String text) {
        return Optional.ofNullable(text).map(UnitId::new);
    }

    default String text(AgencyId id) {
        return id.value();
    }

    default String text(UnitId id) {
        return id.value();
    }

    default String text(PersonId id) {
        return id.value();
    }

    default String text(LocalDate day) {
        return day.toString();
    }

    default @Nullable String dayOrNull(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    default @Nullable String unitOrNull(Optional<UnitId> unit) {
        return unit.map(UnitId::value).orElse(null);
    }
}
