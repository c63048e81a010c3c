package id.lini.server.intake;

import id.lini.shared.batch.BatchPayload;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accepted entries, and what they say, read from the signed bodies: there is no second copy that could differ. */
@Singleton
public final class EntryReader {
    private static final int IDS_AT_ONCE = 500;

    private final Tables.Entries entries;
    private final Tables.Batches batches;

    EntryReader(Tables.Entries entries, Tables.Batches batches) {
        this.entries = entries;
        this.batches = batches;
    }

    /** An accepted entry. */
    public Optional<EntryRecord> find(AgencyId agency, EntryId entry) {
        return entries.find(agency.value(), List.of(entry.toString())).stream()
                .map(EntryRecord::of)
                .findFirst();
    }

    /** Accepted entries of these ids, in no order. */
    public List<EntryRecord> find(AgencyId agency, Collection<EntryId> ids) {
        List<String> texts = ids.stream().map(EntryId::toString).distinct().toList();
        List<EntryRecord> found = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += IDS_AT_ONCE) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + IDS_AT_ONCE));
            entries.find(agency.value(), some).stream().map(EntryRecord::of).forEach(found::add);
        }
        return found;
    }

    /** The accepted entries of a batch, in its order. */
    public List<EntryRecord> ofBatch(AgencyId agency, BatchId batch) {
        return entries.ofBatch(agency.value(), batch.toString()).stream()
                .map(EntryRecord::of)
                .toList();
    }

    /** The accepted entries of a slot, oldest id first: rivals and corrections together. */
    public List<EntryRecord> ofSlot(AgencyId agency, String slot) {
        return entries.ofSlot(agency.value(), slot).stream()
                .map(EntryRecord::of)
                .toList();
    }

    /** An entry and those it corrects, newest first: a chain never leaves its slot. */
    public List<EntryRecord> chain(AgencyId agency, EntryRecord entry) {
        Map<EntryId, EntryRecord> slot = new HashMap<>();
        ofSlot(agency, entry.slot()).forEach(record -> slot.put(record.id(), record));
        List<EntryRecord> chain = new ArrayList<>();
        Optional<EntryRecord> at = Optional.of(entry);
        while (at.isPresent()) {
            chain.add(at.get());
            // An entry corrects only what was stored before it, so this ends.
            at = at.get().supersedes().flatMap(before -> Optional.ofNullable(slot.remove(before)));
        }
        return chain;
    }

    /** What an entry says. */
    public Entry content(AgencyId agency, EntryRecord entry) {
        return contents(agency, List.of(entry)).get(entry.id());
    }

    /** What entries say, by id, in the order asked; each batch is read once. */
    public Map<EntryId, Entry> contents(AgencyId agency, Collection<EntryRecord> records) {
        Map<BatchId, List<JsonObject>> bodies = new HashMap<>();
        Map<EntryId, Entry> contents = new LinkedHashMap<>();
        for (EntryRecord record : records) {
            List<JsonObject> body = bodies.computeIfAbsent(record.batch(), batch -> body(agency, batch));
            contents.put(record.id(), EntryCodec.read(body.get(record.ordinal())));
        }
        return contents;
    }

    private List<JsonObject> body(AgencyId agency, BatchId batch) {
        return BatchPayload.read(batches.body(agency.value(), batch.toString())
                        .orElseThrow()
                        .body())
                .entries();
    }
}
