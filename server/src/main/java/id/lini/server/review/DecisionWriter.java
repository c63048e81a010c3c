package id.lini.server.review;

import id.lini.server.audit.AuditLog;
import id.lini.server.forms.FormCatalogue;
import id.lini.server.ledger.Contribution;
import id.lini.server.ledger.EntryContents;
import id.lini.server.ledger.Ledger;
import id.lini.server.registry.Registry;
import id.lini.server.review.ReviewRows.ChangeRow;
import id.lini.server.review.ReviewRows.DecisionRow;
import id.lini.server.review.ReviewRows.StateRow;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes decisions: what was decided, the states, what phones are told, the queue, the ledger and the audit trail. */
@Singleton
final class DecisionWriter {
    private final ReviewRepository repository;
    private final StateRepository stateTable;
    private final ChangeRepository changeTable;
    private final Ledger ledger;
    private final EntryContents contents;
    private final Registry registry;
    private final AuditLog audit;
    private final Uuid7 ids;
    private final Clock clock;

    DecisionWriter(
            ReviewRepository repository,
            StateRepository stateTable,
            ChangeRepository changeTable,
            Ledger ledger,
            EntryContents contents,
            Registry registry,
            AuditLog audit,
            Uuid7 ids,
            Clock clock) {
        this.repository = repository;
        this.stateTable = stateTable;
        this.changeTable = changeTable;
        this.ledger = ledger;
        this.contents = contents;
        this.registry = registry;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes all rulings; only within a write that holds the agency's lock.
     *
     * @param lines all entries of the slots concerned, as they were before
     * @param known contents already read
     */
    void write(
            AgencyId agency,
            Reviewer reviewer,
            List<Ruling> rulings,
            List<EntryLine> lines,
            Map<EntryId, Entry> known) {
        Draft draft = new Draft(agency, reviewer, lines, clock.millis(), repository.lastChange(agency.value()));
        List<Ledger.Turn> turns = new ArrayList<>();
        Contributions contributions = new Contributions(agency, known, rulings);
        for (Ruling ruling : rulings) {
            String decision = ids.next().toString();
            draft.add(decision, ruling);
            Wish wish = ruling.wish();
            audit.record(
                    agency,
                    reviewer.person().value(),
                    ruling.deed().audited(),
                    wish.entry().toString(),
                    wish.reason());
            if (ruling.turns()) {
                turns.add(new Ledger.Turn(
                        decision,
                        ruling.slot(),
                        ruling.before().map(contributions::of),
                        ruling.after().map(contributions::of)));
            }
        }
        draft.write();
        ledger.turn(agency, turns);
    }

    /** What entries add to the cells; reads an entry that the wish did not name, such as the one replaced. */
    private final class Contributions {
        private final Map<EntryId, Entry> known;
        private final FormCatalogue forms;

        Contributions(AgencyId agency, Map<EntryId, Entry> known, List<Ruling> rulings) {
            this.known = new HashMap<>(known);
            this.forms = registry.of(agency).forms();
            // all at once: entries of one batch come from one body
            List<EntryId> missing = rulings.stream()
                    .filter(Ruling::turns)
                    .flatMap(ruling -> Stream.concat(ruling.before().stream(), ruling.after().stream()))
                    .filter(id -> !known.containsKey(id))
                    .toList();
            this.known.putAll(contents.read(agency, missing));
        }

        Contribution of(EntryId id) {
            Entry entry = Optional.ofNullable(known.get(id)).orElseThrow();
            return Contribution.of(
                    entry,
                    forms.find(entry.form(), entry.formVersion()).orElseThrow().definition());
        }
    }

    /** The rows to write, gathered so that each table is written once. */
    private final class Draft {
        private final String agency;
        private final Reviewer reviewer;
        private final long now;
        private final Map<EntryId, EntryLine> lines = new HashMap<>();
        private final Map<EntryId, EntryState> states = new HashMap<>();
        private final List<DecisionRow> decisions = new ArrayList<>();
        private final Map<EntryId, StateRow> stateRows = new TreeMap<>();
        private final List<ChangeRow> changes = new ArrayList<>();
        private final Map<String, Long> pending = new TreeMap<>();
        private long seq;

        Draft(AgencyId agency, Reviewer reviewer, List<EntryLine> lines, long now, long lastChange) {
            this.agency = agency.value();
            this.reviewer = reviewer;
            this.now = now;
            this.seq = lastChange;
            for (EntryLine line : lines) {
                this.lines.put(line.id(), line);
                this.states.put(line.id(), line.stateNow());
            }
        }

        void add(String decision, Ruling ruling) {
            Wish wish = ruling.wish();
            String actor = reviewer.person().value();
            String entry = wish.entry().toString();
            String deed = ruling.deed().name();
            decisions.add(new DecisionRow(agency, decision, entry, deed, wish.reason(), actor, now));
            ruling.states().forEach((id, state) -> change(decision, ruling, id, state));
        }

        private void change(String decision, Ruling ruling, EntryId id, EntryState state) {
            boolean decided = id.equals(ruling.wish().entry());
            String first = decided ? ruling.first().map(PersonId::value).orElse(null) : null;
            String reason = decided ? ruling.told() : ruling.wish().reason();
            String english = decided ? ruling.toldInEnglish().orElse(null) : null;
            EntryLine line = lines.get(id);
            EntryState before = Optional.ofNullable(states.put(id, state)).orElseThrow();
            long waiting = waiting(state) - waiting(before);
            pending.merge(line.batch(), waiting, Long::sum);
            stateRows.put(id, new StateRow(agency, id.toString(), state.name(), decision, first));
            seq++;
            changes.add(new ChangeRow(
                    agency, seq, line.person(), id.toString(), state.name(), reason, english, reviewer.name(), now));
        }

        private static long waiting(EntryState state) {
            return state == EntryState.IN_REVIEW ? 1 : 0;
        }

        void write() {
            if (decisions.isEmpty()) {
                return;
            }
            repository.decide(decisions);
            stateTable.put(List.copyOf(stateRows.values()));
            changeTable.tell(changes);
            repository.countChanges(agency, seq);
            pending.forEach((batch, change) -> {
                if (change != 0) {
                    repository.addPending(agency, batch, change);
                }
            });
        }
    }
}
