package id.lini.server.ledger;

import id.lini.server.ledger.LedgerRows.Body;
import id.lini.server.ledger.LedgerRows.Placed;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What entries say, read from the signed bodies they came in. */
@Singleton
public final class EntryContents {
    /** Bodies read at once: each has up to a megabyte. */
    private static final int AT_ONCE = 16;

    private final EntryBodies bodies;

    EntryContents(EntryBodies bodies) {
        this.bodies = bodies;
    }

    /** The entries of these ids; one that is not stored is not in the answer. */
    public Map<EntryId, Entry> read(AgencyId agency, Collection<EntryId> ids) {
        Map<EntryId, Entry> entries = new HashMap<>();
        List<String> wanted = ids.stream().map(EntryId::toString).distinct().toList();
        Map<String, Set<String>> byBatch = new HashMap<>();
        for (List<String> some : Slices.of(wanted, 500)) {
            for (Placed placed : bodies.placed(agency.value(), some)) {
                byBatch.computeIfAbsent(placed.batch(), batch -> new HashSet<>())
                        .add(placed.entry());
            }
        }
        for (List<String> some : Slices.of(byBatch.keySet().stream().sorted().toList(), AT_ONCE)) {
            for (Body body : bodies.bodies(agency.value(), some)) {
                take(body, byBatch.get(body.batch()), entries);
            }
        }
        return entries;
    }

    private static void take(Body body, Set<String> wanted, Map<EntryId, Entry> entries) {
        for (JsonObject json : BatchPayload.read(body.body()).entries()) {
            // a refused entry may hold anything, so its id is only looked at, and only wanted ones are read
            if (json.names().contains("id") && wanted.contains(idOf(json))) {
                Entry entry = EntryCodec.read(json);
                entries.put(entry.id(), entry);
            }
        }
    }

    private static String idOf(JsonObject json) {
        try {
            return json.text("id");
        } catch (JsonFault e) {
            return e.pointer();
        }
    }

    /** The same, of one entry; not stored is an {@link IllegalStateException}. */
    public Entry read(AgencyId agency, EntryId id) {
        Map<EntryId, Entry> found = read(agency, List.of(id));
        if (found.isEmpty()) {
            throw new IllegalStateException("entry " + id + " is not stored");
        }
        return found.get(id);
    }
}
