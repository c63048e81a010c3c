package id.lini.mobile.store;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.MAY;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.mobile.vault.DataKey;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Work;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real files. */
class StoreTest {
    private static final Instant NOW = Instant.parse("2024-07-02T06:55:00Z");

    @TempDir
    Path folder;

    private final Uuid7 ids = new Uuid7(new TestClock("2024-07-02T06:55:00Z"));
    private Store store;

    @BeforeEach
    void open() {
        store = StoreOpener.open(folder.resolve("new/officer.db"), key());
        store.work().replace(new Work(NOW, List.of(Samples.KRATON, Samples.MEDONO), Samples.forms()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isDurableInEachTransaction() {
        assertThat(store.first("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
        assertThat(store.number("PRAGMA synchronous")).isEqualTo(2);
        assertThat(store.number("PRAGMA foreign_keys")).isEqualTo(1);
    }

    @Test
    void everyMigrationBesideTheClassIsInTheIndex() throws URISyntaxException {
        File folderOfMigrations = new File(Objects.requireNonNull(
                                Store.class.getResource(IndexedMigrations.FOLDER + IndexedMigrations.INDEX.get(0)))
                        .toURI())
                .getParentFile();
        String[] files = folderOfMigrations.list((in, name) -> name.endsWith(".sql"));

        assertThat(Arrays.asList(Objects.requireNonNull(files)))
                .containsExactlyInAnyOrderElementsOf(IndexedMigrations.INDEX);
    }

    @Test
    void aDraftIsReadBackAsItWasLeft() {
        Draft draft = draft(JUNE, Optional.empty());
        store.drafts().create(draft);
        store.drafts().count(draft.id(), Cell.of("rumah_tangga"), Optional.of(0L), NOW);
        store.drafts().count(draft.id(), Cell.of("dimutakhirkan"), Optional.empty(), NOW);
        store.drafts()
                .count(
                        draft.id(),
                        new Cell("aktif", Map.of("metode", "iud", "sumber", "swasta")),
                        Optional.of(7L),
                        NOW);
        store.drafts().reason(draft.id(), "sama", "memang sama", NOW);
        store.drafts().note(draft.id(), "Banjir di RW 02", NOW);
        store.close();
        store = StoreOpener.open(folder.resolve("new/officer.db"), key());

        Draft read = store.drafts().find(HOUSEHOLDS, UNIT, JUNE).orElseThrow();

        assertThat(read.answers().counts())
                .isEqualTo(Map.of(
                        Cell.of("rumah_tangga"),
                        0L,
                        new Cell("aktif", Map.of("metode", "iud", "sumber", "swasta")),
                        7L));
        assertThat(read.reasons()).containsEntry("sama", "memang sama");
        assertThat(read.note()).isEqualTo("Banjir di RW 02");
    }

    @Test
    void aChangeThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store.transaction(() -> {
                    store.settings().put("a", "1");
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.settings().get("a")).isEmpty();
        store.settings().put("b", "2");
        assertThat(store.settings().get("b")).contains("2");
    }

    @Test
    void finishingTwiceMakesOneEntryAndNoDraft() {
        Draft draft = draft(JUNE, Optional.empty());
        store.drafts().create(draft);

        assertThat(store.entries().add(entry(draft), Optional.empty())).isTrue();
        assertThat(store.entries().add(entry(draft), Optional.empty())).isFalse();

        assertThat(store.drafts().all()).isEmpty();
        assertThat(store.entries().in(EntryState.READY, 10)).hasSize(1);
    }

    @Test
    void aChangeOfADraftThatIsGoneChangesNothing() {
        Draft draft = draft(JUNE, Optional.empty());

        store.drafts().count(draft.id(), Cell.of("rumah_tangga"), Optional.of(3L), NOW);

        assertThat(store.drafts().find(draft.id())).isEmpty();
    }

    @Test
    void historyLeavesOutWhatWasRefusedOrReplaced() {
        Draft may = draft(MAY, Optional.empty());
        Draft corrected = draft(MAY, Optional.of(may.id()));
        Draft april = draft(Period.parse("2024-04"), Optional.empty());
        store.entries().add(entry(may), Optional.empty());
        store.entries().add(entry(corrected), Optional.of(may.id()));
        store.entries().add(entry(april), Optional.empty());
        told(april.id(), EntryState.SUPERSEDED, 1);

        assertThat(store.entries().earlier(HOUSEHOLDS, UNIT, JUNE)).containsOnlyKeys(MAY);
        assertThat(store.entries().earlier(HOUSEHOLDS, UNIT, MAY)).isEmpty();
    }

    @Test
    void anEntryIsCorrectedOnce() {
        Draft may = draft(MAY, Optional.empty());
        store.entries().add(entry(may), Optional.empty());
        store.entries().add(entry(draft(MAY, Optional.empty())), Optional.of(may.id()));

        assertThatThrownBy(() -> store.entries().add(entry(draft(MAY, Optional.empty())), Optional.of(may.id())))
                .isInstanceOf(StoreFault.class);
    }

    @Test
    void newsMoveTheCursorAndTheStateTogether() {
        Draft june = draft(JUNE, Optional.empty());
        store.entries().add(entry(june), Optional.empty());

        told(june.id(), EntryState.RETURNED, 17);

        assertThat(store.changes().cursor()).isEqualTo(17);
        assertThat(store.entries().find(june.id()).orElseThrow().reason()).isEqualTo("sebab");
        store.changes().restart();
        assertThat(store.changes().cursor()).isZero();
        assertThat(store.changes().of(june.id())).isEmpty();
    }

    @Test
    void workThatIsTakenAwayStaysKnownToDraftsAndHistory() {
        store.work().replace(new Work(NOW, List.of(Samples.MEDONO), List.of()));

        assertThat(store.work().units()).containsExactly(Samples.MEDONO);
        assertThat(store.work().unit(UNIT)).contains(Samples.KRATON);
        assertThat(store.work().forms()).isEmpty();
        assertThat(store.work().form(HOUSEHOLDS, 1)).isPresent();
    }

    @Test
    void aFileThatIsNoStoreIsAFault() throws IOException {
        Path file = folder.resolve("broken.db");
        Files.writeString(file, "this is not a database, but long enough to look like one".repeat(100));

        assertThatThrownBy(() -> StoreOpener.open(file, key())).isInstanceOf(StoreFault.class);
    }

    /** Always the same key, as from the same PIN. */
    private static DataKey key() {
        return DataKey.of(new byte[32]);
    }

    private void told(EntryId entry, EntryState state, long cursor) {
        store.changes()
                .apply(new StatePage(
                        cursor, false, List.of(new StateChange(entry, state, "sebab", "Siti Aminah", NOW))));
    }

    private Draft draft(Period period, Optional<EntryId> corrects) {
        Answers answers = households(10, 1);
        return new Draft(ids.nextEntry(), HOUSEHOLDS, 1, UNIT, period, answers, Map.of(), "", corrects, NOW);
    }

    private static Entry entry(Draft draft) {
        return new Entry(
                draft.id(),
                draft.form(),
                draft.formVersion(),
                draft.unit(),
                draft.period(),
                draft.answers(),
                List.of(),
                Optional.empty(),
                draft.corrects(),
                new PersonId("plkb-1"),
                NOW);
    }
}
