package id.lini.server.web.admin;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Role;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A role as a page's form sends it: {@code role}, {@code scope}, {@code from}, {@code until} (may be blank), {@code forms}
 * (ids with commas, blank for all); {@code id} and {@code name} for somebody new. What cannot be read is REQUEST_INVALID
 * naming the field.
 */
final class RoleForm {
    private static final int LONGEST_NAME = 100;

    private final Map<String, String> fields;

    RoleForm(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    PersonId person() {
        return read("id", PersonId::new);
    }

    String name() {
        String name = text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "name");
        }
        return name;
    }

    LocalDate last() {
        return read("until", LocalDate::parse);
    }

    Assignment assignment(PersonId person) {
        LocalDate from = read("from", LocalDate::parse);
        Optional<LocalDate> until = text("until").isEmpty() ? Optional.empty() : Optional.of(last());
        if (until.filter(end -> end.isBefore(from)).isPresent()) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "until");
        }
        Set<FormId> forms = Arrays.stream(text("forms").split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> parse("forms", id, FormId::new))
                .collect(Collectors.toSet());
        return new Assignment(person, read("role", Role::valueOf), read("scope", UnitId::new), from, until, forms);
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private <T> T read(String name, Function<String, T> reader) {
        return parse(name, text(name), reader);
    }

    private static <T> T parse(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, name);
        }
    }
}
