package id.lini.server.intake;

import id.lini.server.intake.Rows.EntryRow;
import id.lini.shared.batch.Refusal;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts a batch's entries into those to store and those refused, by what is stored already. */
final class Sorting {
    private final VerifiedBatch batch;
    private final long receivedAt;
    private final Map<String, EntryRow> known = new HashMap<>();
    private final List<EntryRow> accepted = new ArrayList<>();
    private final List<Entry> withPhotos = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    Sorting(VerifiedBatch batch, Instant receivedAt) {
        this.batch = batch;
        this.receivedAt = receivedAt.toEpochMilli();
    }

    /** The ids that {@link #sort} must know of, if stored. */
    static Set<String> asked(List<Judgement> judgements) {
        Set<String> ids = new LinkedHashSet<>();
        for (Judgement judgement : judgements) {
            if (judgement instanceof Judgement.Sound sound) {
                ids.add(sound.entry().id().toString());
                sound.entry().supersedes().ifPresent(before -> ids.add(before.toString()));
            }
        }
        return ids;
    }

    /** Goes through the entries in their order, so that one may correct another of the same batch. */
    Sorting sort(List<Judgement> judgements, Collection<EntryRow> stored) {
        stored.forEach(row -> known.put(row.entry(), row));
        for (Judgement judgement : judgements) {
            if (judgement instanceof Judgement.Faulty faulty) {
                refused.add(faulty.refusal());
            } else if (judgement instanceof Judgement.Sound sound) {
                take(sound);
            }
        }
        return this;
    }

    private void take(Judgement.Sound sound) {
        Entry entry = sound.entry();
        if (known.containsKey(entry.id().toString())) {
            refuse(sound, ErrorCode.ENTRY_DUPLICATE, "id");
        } else if (entry.supersedes().isEmpty()) {
            accept(sound, Slots.first(entry, sound.form()));
        } else {
            correct(
                    sound,
                    Optional.ofNullable(known.get(entry.supersedes().get().toString())));
        }
    }

    private void correct(Judgement.Sound sound, Optional<EntryRow> before) {
        Entry entry = sound.entry();
        if (before.isEmpty()) {
            refuse(
                    sound,
                    ErrorCode.SUPERSEDES_UNKNOWN,
                    "supersedes",
                    entry.supersedes().orElseThrow());
        } else if (before.filter(row -> sameMatter(row, entry)).isEmpty()) {
            refuse(sound, ErrorCode.SUPERSEDES_OTHER, "supersedes");
        } else {
            accept(sound, before.get().slot());
        }
    }

    private static boolean sameMatter(EntryRow row, Entry entry) {
        return row.form().equals(entry.form().value())
                && row.unit().equals(entry.unit().value())
                && row.period().equals(entry.period().toString());
    }

    private void accept(Judgement.Sound sound, String slot) {
        Entry entry = sound.entry();
        EntryRow row = new EntryRow(
                batch.device().agency().value(),
                entry.id().toString(),
                batch.header().batch().toString(),
                sound.index(),
                entry.form().value(),
                entry.formVersion(),
                entry.unit().value(),
                entry.period().toString(),
                slot,
                entry.recordedBy().value(),
                entry.supersedes().map(Object::toString).orElse(null),
                entry.recordedAt().toEpochMilli(),
                receivedAt);
        known.put(row.entry(), row);
        accepted.add(row);
        if (!entry.photos().isEmpty()) {
            withPhotos.add(entry);
        }
    }

    private void refuse(Judgement.Sound sound, ErrorCode code, String field, Object... arguments) {
        refused.add(EntryJudge.faulty(sound.index(), sound.entry(), code, field, arguments)
                .refusal());
    }

    List<EntryRow> accepted() {
        return accepted;
    }

    /** The accepted ones that name photos. */
    List<Entry> withPhotos() {
        return withPhotos;
    }

    List<Refusal> refused() {
        return refused;
    }
}
