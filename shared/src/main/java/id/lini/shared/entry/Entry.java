package id.lini.shared.entry;

import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.jws.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One report or event as it was finished on a phone. Never changed: a correction is a new entry that names the one it
 * supersedes.
 *
 * @param formVersion the version of the form it was made with
 * @param period the period or day it is about
 * @param explanations a reason for each warning the officer was shown
 * @param note up to 500 characters
 * @param supersedes the entry this one corrects
 * @param photos the SHA-256 of each photo's bytes, which travel beside the batch
 * @param place where it was made, if the form asks and the officer agreed
 * @param recordedBy who entered it
 * @param recordedAt when, by the phone's clock: a claim, not a fact
 */
public record Entry(
        EntryId id,
        FormId form,
        int formVersion,
        UnitId unit,
        Period period,
        Answers answers,
        List<Explanation> explanations,
        Optional<String> note,
        Optional<EntryId> supersedes,
        List<Sha256> photos,
        Optional<Place> place,
        PersonId recordedBy,
        Instant recordedAt) {
    /** The most photos of one entry. */
    public static final int MAX_PHOTOS = 3;

    /** The most bytes of one photo. */
    public static final int MAX_PHOTO_BYTES = 600_000;

    private static final int MAX_NOTE = 500;

    /** Checks that nothing is missing and that an entry does not supersede itself. */
    public Entry {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(answers, "answers is null");
        Objects.requireNonNull(recordedBy, "recordedBy is null");
        Objects.requireNonNull(recordedAt, "recordedAt is null");
        Objects.requireNonNull(place, "place is null");
        explanations = List.copyOf(explanations);
        photos = List.copyOf(photos);
        if (photos.size() > MAX_PHOTOS || photos.stream().distinct().count() != photos.size()) {
            throw new IllegalArgumentException("an entry has at most " + MAX_PHOTOS + " photos, each once");
        }
        if (note.isPresent() && note.get().length() > MAX_NOTE) {
            throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
        }
        if (supersedes.isPresent() && supersedes.get().equals(id)) {
            throw new IllegalArgumentException("an entry cannot supersede itself");
        }
    }

    /** An entry without photos and place. */
    public Entry(
            EntryId id,
            FormId form,
            int formVersion,
            UnitId unit,
            Period period,
            Answers answers,
            List<Explanation> explanations,
            Optional<String> note,
            Optional<EntryId> supersedes,
            PersonId recordedBy,
            Instant recordedAt) {
        this(
                id,
                form,
                formVersion,
                unit,
                period,
                answers,
                explanations,
                note,
                supersedes,
                List.of(),
                Optional.empty(),
                recordedBy,
                recordedAt);
    }
}
