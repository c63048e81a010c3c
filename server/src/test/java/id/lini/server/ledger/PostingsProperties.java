package id.lini.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.Uuid7;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in the slots, and in whatever order: postings, running cells and recomputation say the same. */
class PostingsProperties {
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());

    /** In a slot this entry now counts, or none. */
    record Step(String slot, Optional<Contribution> counts) {}

    @Property(tries = 300)
    void postingsCellsAndRecomputationAgree(@ForAll("histories") List<Step> history) {
        Map<String, Contribution> counting = new HashMap<>();
        List<Posting> ledger = new ArrayList<>();
        SortedMap<CellKey, Amount> running = new TreeMap<>();
        for (Step step : history) {
            Optional<Contribution> before = Optional.ofNullable(counting.get(step.slot()));
            List<Posting> postings = Postings.replacing(before, step.counts());
            assertThat(Postings.sum(postings)).isEqualTo(difference(before, step.counts()));
            postings.forEach(posting -> running.merge(posting.key(), posting.amount(), Amount::plus));
            ledger.addAll(postings);
            counting.remove(step.slot());
            step.counts().ifPresent(contribution -> counting.put(step.slot(), contribution));
        }
        running.values().removeIf(Amount.NONE::equals);
        assertThat(running).isEqualTo(Postings.sum(ledger)).isEqualTo(recomputed(counting));
    }

    @Property(tries = 300)
    void theOrderOfApprovalDoesNotMatter(@ForAll("histories") List<Step> history, @ForAll Random random) {
        Map<String, Step> last = new HashMap<>();
        history.forEach(step -> last.put(step.slot(), step));
        List<Step> shuffled = new ArrayList<>(last.values());
        Collections.shuffle(shuffled, random);
        assertThat(approved(shuffled)).isEqualTo(approved(new ArrayList<>(last.values())));
    }

    @Property(tries = 300)
    void whoStandsBehindACellIsReadFromItsPostings(@ForAll("histories") List<Step> history) {
        Map<String, Contribution> counting = new HashMap<>();
        Map<EntryId, Long> reports = new HashMap<>();
        for (Step step : history) {
            Optional<Contribution> before = Optional.ofNullable(counting.get(step.slot()));
            Postings.replacing(before, step.counts()).stream()
                    .filter(posting -> posting.key().item().equals(CellKey.REPORTS))
                    .forEach(posting ->
                            reports.merge(posting.entry(), posting.amount().reports(), Long::sum));
            counting.remove(step.slot());
            step.counts().ifPresent(contribution -> counting.put(step.slot(), contribution));
        }
        reports.values().removeIf(count -> count == 0);
        assertThat(reports.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        counting.values().stream().map(Contribution::entry).toList());
        assertThat(reports.values()).allMatch(count -> count == 1);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Optional<Long>> count =
                Arbitraries.longs().between(0, 999_999_999L).optional(0.7);
        Arbitrary<Step> periodic = Combinators.combine(
                        Arbitraries.of("u1", "u2", "u3"),
                        Arbitraries.of("2024-01", "2024-02"),
                        count,
                        count,
                        count,
                        Arbitraries.of(true, true, false))
                .as((unit, month, pus, iud, pil, counts) -> {
                    Map<Cell, Long> cells = new HashMap<>();
                    pus.ifPresent(value -> cells.put(SampleForms.PUS, value));
                    iud.ifPresent(value -> cells.put(SampleForms.IUD, value));
                    pil.ifPresent(value -> cells.put(SampleForms.PIL, value));
                    Answers answers = new Answers(cells, Map.of());
                    return step("p|" + unit + "|" + month, unit, month, answers, counts);
                });
        Arbitrary<Step> events = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("minilok", "rakorcam"),
                        count,
                        Arbitraries.of(true, true, false))
                .as((event, kind, present, counts) -> {
                    Map<Cell, Long> cells = new HashMap<>();
                    present.ifPresent(value -> cells.put(SampleForms.HADIR, value));
                    Answers answers = new Answers(cells, Map.of("jenis", kind));
                    return step("e|" + event, "u1", "2024-06-17", answers, counts);
                });
        return Arbitraries.oneOf(periodic, events).list().ofMaxSize(40);
    }

    private static Step step(String slot, String unit, String period, Answers answers, boolean counts) {
        var form = slot.startsWith("p") ? SampleForms.PERIODIC : SampleForms.EVENT;
        var entry = SampleForms.entry(form, IDS.nextEntry(), unit, period, answers);
        return new Step(slot, counts ? Optional.of(Contribution.of(entry, form)) : Optional.empty());
    }

    private static SortedMap<CellKey, Amount> approved(List<Step> steps) {
        List<Posting> ledger = new ArrayList<>();
        steps.forEach(step -> ledger.addAll(Postings.replacing(Optional.empty(), step.counts())));
        return Postings.sum(ledger);
    }

    private static SortedMap<CellKey, Amount> recomputed(Map<String, Contribution> counting) {
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        counting.values()
                .forEach(each -> each.cells().forEach((key, amount) -> cells.merge(key, amount, Amount::plus)));
        return cells;
    }

    private static SortedMap<CellKey, Amount> difference(Optional<Contribution> before, Optional<Contribution> after) {
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        after.ifPresent(now -> cells.putAll(now.cells()));
        before.ifPresent(old -> old.cells().forEach((key, amount) -> cells.merge(key, amount.negated(), Amount::plus)));
        cells.values().removeIf(Amount.NONE::equals);
        return cells;
    }
}
