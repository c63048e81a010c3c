package id.lini.server.pack;

import id.lini.server.forms.FormReviews;
import id.lini.server.persistence.Sql;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes how many approvals forms need. What a page said since the last pack stands until a pack says something else than
 * the last one did; what the pack no longer says is as if nothing had been said. Within a transaction.
 */
@Singleton
final class FormReviewWriter {
    /** Under which {@link PackSaid} keeps it. */
    static final String REGISTER = "form_review";

    private final FormReviews reviews;
    private final Sql sql;

    FormReviewWriter(FormReviews reviews, Sql sql) {
        this.reviews = reviews;
        this.sql = sql;
    }

    /** Gives what this pack says, by form; {@code said}: what the last one did, of all registers. */
    Map<String, String> write(
            AgencyId agency, List<Placed<Pack.Review>> wanted, Map<String, Map<String, String>> said) {
        Map<String, String> before = said.getOrDefault(REGISTER, Map.of());
        Map<String, String> saying = new HashMap<>();
        for (Placed<Pack.Review> row : wanted) {
            String form = row.value().form();
            String levels = String.valueOf(row.value().levels());
            saying.put(form, levels);
            if (!levels.equals(before.get(form))) {
                reviews.set(agency, new FormId(form), row.value().levels());
            }
        }
        before.keySet().stream()
                .filter(form -> !saying.containsKey(form))
                .forEach(form ->
                        sql.update("DELETE FROM form_review WHERE agency = ? AND form = ?", agency.value(), form));
        return saying;
    }
}
