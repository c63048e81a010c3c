package id.lini.server.pack;

import id.lini.server.boundary.Boundaries;
import id.lini.server.forms.FormStore;
import id.lini.server.forms.KnownForm;
import id.lini.server.persistence.Sql;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the store says of an agency, as a pack would say it. Within a transaction. */
@Singleton
final class StoredPack {
    private final Sql sql;
    private final FormStore forms;
    private final Boundaries boundaries;

    StoredPack(Sql sql, FormStore forms, Boundaries boundaries) {
        this.sql = sql;
        this.forms = forms;
        this.boundaries = boundaries;
    }

    /** Everything; nothing when there is no such agency. */
    PackRows read(AgencyId agency) {
        Optional<NumberLocale> numbers = numbers(agency);
        if (numbers.isEmpty()) {
            return PackRows.none();
        }
        Map<String, List<List<String>>> tables = new HashMap<>();
        for (PackFile file : PackFiles.ALL) {
            List<List<String>> rows = rows(file, agency, numbers.get());
            if (file.required() || !rows.isEmpty()) {
                tables.put(file.name(), rows);
            }
        }
        return new PackRows(tables, forms(agency), boundaries.features(agency));
    }

    /** How an agency's pack writes numbers. */
    NumberLocale written(AgencyId agency) {
        return numbers(agency).orElseThrow();
    }

    /** Keeps how the agency's pack writes numbers; call it within the import. */
    void declare(AgencyId agency, NumberLocale numbers) {
        sql.update(
                "INSERT INTO pack_setting (agency, numbers) VALUES (?, ?)"
                        + " ON CONFLICT (agency) DO UPDATE SET numbers = excluded.numbers",
                agency.value(),
                numbers.name().toLowerCase(Locale.ROOT));
    }

    /** How this agency's pack writes numbers; empty when there is no such agency. */
    private Optional<NumberLocale> numbers(AgencyId agency) {
        return sql
                .list(
                        "SELECT a.agency, s.numbers FROM agency a LEFT JOIN pack_setting s ON s.agency = a.agency"
                                + " WHERE a.agency = ?",
                        row -> Optional.ofNullable(row.getString("numbers"))
                                .map(text -> NumberLocale.valueOf(text.toUpperCase(Locale.ROOT)))
                                .orElse(NumberLocale.PLAIN),
                        agency.value())
                .stream()
                .findFirst();
    }

    private List<List<String>> rows(PackFile file, AgencyId agency, NumberLocale numbers) {
        StringBuilder select = new StringBuilder("SELECT ");
        for (int index = 0; index < file.columns().size(); index++) {
            PackColumn column = file.columns().get(index);
            select.append(index == 0 ? "" : ", ")
                    .append(column.stored())
                    .append(" AS c")
                    .append(index);
        }
        String table = file.table();
        select.append(" FROM ")
                .append(table)
                .append(table.contains(" WHERE ") ? " AND " : " WHERE ")
                .append("agency = ?");
        if (!file.ordered().isEmpty()) {
            select.append(" ORDER BY ").append(file.ordered());
        }
        List<List<String>> rows =
                new ArrayList<>(sql.list(select.toString(), row -> cells(file, row, numbers), agency.value()));
        if (file.ordered().isEmpty()) {
            rows.sort(byKey(file));
        }
        return List.copyOf(rows);
    }

    private static List<String> cells(PackFile file, ResultSet row, NumberLocale numbers) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < file.columns().size(); index++) {
            PackColumn.Kind kind = file.columns().get(index).kind();
            String text = Optional.ofNullable(row.getString("c" + index)).orElse("");
            cells.add(text.isEmpty() || !kind.decimal() ? text : decimal(text, kind, numbers));
        }
        return List.copyOf(cells);
    }

    private static String decimal(String text, PackColumn.Kind kind, NumberLocale numbers) {
        if (kind != PackColumn.Kind.WRITTEN) {
            return numbers.write(scaled(text, kind));
        }
        boolean number = Character.isDigit(text.charAt(text.length() - 1)) && !Character.isLetter(text.charAt(0));
        return number ? numbers.written(new BigDecimal(text)) : text;
    }

    private static BigDecimal scaled(String whole, PackColumn.Kind kind) {
        return new BigDecimal(whole).movePointLeft(kind.scale());
    }

    /** Sorted here: the stores sort texts each in its own way. */
    private static Comparator<List<String>> byKey(PackFile file) {
        Comparator<List<String>> order = Comparator.comparing(row -> "");
        for (int index = 0; index < file.columns().size(); index++) {
            int at = index;
            if (file.columns().get(index).key()) {
                order = order.thenComparing(row -> row.get(at));
            }
        }
        return order;
    }

    private Map<String, String> forms(AgencyId agency) {
        Map<String, String> files = new TreeMap<>();
        for (KnownForm form : forms.catalogue(agency).all()) {
            FormDefinition definition = form.definition();
            String version = definition.version() == 1 ? "" : "-" + definition.version();
            files.put("forms/" + definition.id().value() + version + ".json", form.text());
        }
        return files;
    }
}
