package id.lini.server.boundary;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The boundaries an agency has: table {@code area_boundary}. */
@Singleton
public final class Boundaries {
    private final Sql sql;
    private final Transactions transactions;
    private final AuditLog audit;

    Boundaries(Sql sql, Transactions transactions, AuditLog audit) {
        this.sql = sql;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** All of an agency, by the code of their area. */
    public List<AreaBoundary> of(AgencyId agency) {
        return transactions.read(() -> stored(agency.value()));
    }

    /** Takes what somebody sent on a page: areas that it does not name keep what they have. */
    public void take(AgencyId agency, PersonId by, List<AreaBoundary> sent) {
        transactions.write(agency.value(), () -> {
            sent.forEach(each -> put(agency.value(), each, "", false));
            audit.record(agency, by.value(), AuditAction.BOUNDARIES_TAKEN, agency.value(), String.valueOf(sent.size()));
            return sent.size();
        });
    }

    /**
     * Removes all on somebody's word. What a pack brought is remembered as said, so that the same pack does not bring it
     * again; one that says something new does.
     */
    public void remove(AgencyId agency, PersonId by) {
        transactions.write(agency.value(), () -> {
            int there = stored(agency.value()).size();
            sql.update("DELETE FROM area_boundary WHERE agency = ? AND said = ''", agency.value());
            sql.update("UPDATE area_boundary SET note = '', shape = '' WHERE agency = ?", agency.value());
            if (there > 0) {
                audit.record(agency, by.value(), AuditAction.BOUNDARIES_REMOVED, agency.value(), String.valueOf(there));
            }
            return there;
        });
    }

    /**
     * Takes what a pack says, within its import. As in the registers, what it says as the last pack did is no news, so that
     * a boundary sent on a page stands; one that it no longer names goes.
     */
    public void imported(AgencyId agency, List<AreaBoundary> pack) {
        Map<String, String> said = new HashMap<>();
        sql.list(
                "SELECT area, said FROM area_boundary WHERE agency = ?",
                row -> said.put(row.getString("area"), row.getString("said")),
                agency.value());
        Set<String> named = new HashSet<>();
        for (AreaBoundary each : pack) {
            String words = Sha256.of((each.note() + "\n" + each.text()).getBytes(StandardCharsets.UTF_8))
                    .toString();
            named.add(each.area());
            if (!words.equals(said.get(each.area()))) {
                put(agency.value(), each, words, true);
            }
        }
        said.forEach((area, words) -> {
            if (!words.isEmpty() && !named.contains(area)) {
                sql.update("DELETE FROM area_boundary WHERE agency = ? AND area = ?", agency.value(), area);
            }
        });
    }

    /** Each as one GeoJSON feature in canonical form, by the code of its area. Within a transaction. */
    public SortedMap<String, String> features(AgencyId agency) {
        SortedMap<String, String> features = new TreeMap<>();
        stored(agency.value()).forEach(each -> features.put(each.area(), feature(each)));
        return features;
    }

    private static String feature(AreaBoundary each) {
        String note = each.note().isEmpty() ? "" : ",\"note\":" + ShapeText.quoted(each.note());
        return "{\"type\":\"Feature\",\"properties\":{\"area\":" + ShapeText.quoted(each.area()) + note
                + "},\"geometry\":" + each.text() + "}";
    }

    private List<AreaBoundary> stored(String agency) {
        return sql
                .list(
                        "SELECT area, note, shape FROM area_boundary WHERE agency = ? AND shape <> ''",
                        row -> new AreaBoundary(
                                row.getString("area"), row.getString("note"), ShapeText.read(row.getString("shape"))),
                        agency)
                .stream()
                .sorted(Comparator.comparing(AreaBoundary::area))
                .toList();
    }

    private void put(String agency, AreaBoundary each, String said, boolean pack) {
        sql.update(
                "INSERT INTO area_boundary (agency, area, note, shape, said) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (agency, area) DO UPDATE SET note = excluded.note, shape = excluded.shape"
                        + (pack ? ", said = excluded.said" : ""),
                agency,
                each.area(),
                each.note(),
                each.text(),
                said);
    }
}
