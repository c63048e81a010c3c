package id.lini.server.review;

import id.lini.server.forms.FormReviews;
import id.lini.server.ledger.Slices;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What waits for a supervisor: batches with entries of their own units, oldest first. */
@Singleton
public final class Queue {
    /** So many batches on a page: who has more to do begins with these. */
    static final int SHOWN = 50;

    private static final int MOST_ENTRIES = 5_000;
    private static final int UNITS_NAMED = 3;
    private static final int AT_ONCE = 500;

    private final ReviewRepository repository;
    private final FormReviews reviews;
    private final Alerts alerts;
    private final Registry registry;
    private final Clock clock;

    Queue(ReviewRepository repository, FormReviews reviews, Alerts alerts, Registry registry, Clock clock) {
        this.repository = repository;
        this.reviews = reviews;
        this.alerts = alerts;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * The queue.
     *
     * @param more how many further batches wait
     * @param order how they are ordered
     */
    public record Page(List<QueueItem> items, int more, String order) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }

        /** The ids of those without a mark, in one text; empty for none. */
        public String plain() {
            return items.stream()
                    .filter(QueueItem::plain)
                    .map(item -> item.batch().toString())
                    .collect(Collectors.joining(","));
        }

        /** How many reports those hold. */
        public int plainReports() {
            return items.stream()
                    .filter(QueueItem::plain)
                    .mapToInt(QueueItem::waiting)
                    .sum();
        }

        /** Whether nothing waits. */
        public boolean empty() {
            return items.isEmpty();
        }
    }

    /** How many batches and entries wait for somebody. */
    public Waiting waiting(SignedIn reader) {
        Map<BatchId, List<EntryLine>> batches = batches(reader);
        int entries = batches.values().stream().mapToInt(List::size).sum();
        return new Waiting(batches.size(), entries);
    }

    /** Numbers of what waits. */
    public record Waiting(int batches, int entries) {}

    /** How the batches of a page are ordered; the page always holds those that wait longest. */
    enum Order {
        /** Oldest first. */
        LAMA,
        /** What must be looked at first. */
        PENTING,
        /** By unit. */
        UNIT;

        static Order of(String name) {
            return Arrays.stream(values())
                    .filter(order -> order.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(PENTING);
        }

        private List<QueueItem> sorted(List<QueueItem> items) {
            List<QueueItem> sorted = new ArrayList<>(items);
            switch (this) {
                case PENTING ->
                    sorted.sort(Comparator.comparing(
                            (QueueItem item) -> -item.marks().weight()));
                case UNIT -> sorted.sort(Comparator.comparing(item -> String.join(", ", item.units())));
                case LAMA -> {
                    // as they come
                }
            }
            return sorted;
        }
    }

    /** The first batches that wait for somebody. */
    Page page(SignedIn reader, PageFormat format, Order order) {
        Map<BatchId, List<EntryLine>> batches = batches(reader);
        Map<BatchId, List<EntryLine>> shown = new LinkedHashMap<>();
        batches.entrySet().stream().limit(SHOWN).forEach(batch -> shown.put(batch.getKey(), batch.getValue()));
        List<EntryLine> lines = shown.values().stream().flatMap(List::stream).toList();
        RegistrySnapshot registers = registry.of(reader.agency());
        Known known = new Known(
                registers,
                format,
                reviews.second(reader.agency()),
                slots(reader.agency(), lines),
                alerts.oddities(registers, lines),
                alerts.proven(reader.agency(), shown.keySet()),
                alerts.troubles(reader.agency(), shown));
        List<QueueItem> items = new ArrayList<>();
        shown.forEach((batch, some) -> items.add(known.item(batch, some)));
        return new Page(
                order.sorted(items), batches.size() - shown.size(), order.name().toLowerCase(Locale.ROOT));
    }

    /** The slots of these entries, with all that is in them. */
    Map<String, Slot> slots(AgencyId agency, List<EntryLine> lines) {
        Map<String, List<SlotEntry>> bySlot = new HashMap<>();
        List<String> names = lines.stream().map(EntryLine::slot).distinct().toList();
        for (List<String> some : Slices.of(names, AT_ONCE)) {
            repository
                    .slots(agency.value(), some)
                    .forEach(line -> bySlot.computeIfAbsent(line.slot(), slot -> new ArrayList<>())
                            .add(line.inSlot()));
        }
        Map<String, Slot> slots = new HashMap<>();
        bySlot.forEach((slot, entries) -> slots.put(slot, new Slot(entries)));
        return slots;
    }

    private Map<BatchId, List<EntryLine>> batches(SignedIn reader) {
        RegistrySnapshot registers = registry.of(reader.agency());
        LocalDate today = registers.today(clock);
        List<String> units = registers.unitsSupervised(reader.person(), today).stream()
                .map(unit -> unit.id().value())
                .toList();
        Map<BatchId, List<EntryLine>> batches = new LinkedHashMap<>();
        if (!units.isEmpty()) {
            repository.waiting(reader.agency().value(), units, reader.person().value(), MOST_ENTRIES).stream()
                    .filter(line -> registers.supervises(reader.person(), line.unitId(), line.formId(), today))
                    .forEach(line -> batches.computeIfAbsent(line.batchId(), batch -> new ArrayList<>())
                            .add(line));
        }
        return batches;
    }

    /** What is known of the batches of a page, read once for all of them. */
    private record Known(
            RegistrySnapshot registers,
            PageFormat format,
            Set<FormId> second,
            Map<String, Slot> slots,
            Map<EntryId, Alerts.Oddity> oddities,
            Map<BatchId, Boolean> proven,
            Map<BatchId, Integer> troubles) {

        private QueueItem item(BatchId batch, List<EntryLine> lines) {
            List<String> units = lines.stream()
                    .map(line -> registers
                            .unit(line.unitId())
                            .map(ReportingUnit::name)
                            .orElse(line.unit()))
                    .distinct()
                    .toList();
            return new QueueItem(
                    batch,
                    registers.nameOf(lines.get(0).personId()),
                    format.moment(lines.get(0).received()),
                    lines.size(),
                    units.subList(0, Math.min(UNITS_NAMED, units.size())),
                    Math.max(0, units.size() - UNITS_NAMED),
                    new QueueItem.Levels(
                            count(lines, line -> second.contains(line.formId()) && !line.waitsForSecond()),
                            count(lines, EntryLine::waitsForSecond)),
                    marks(batch, lines));
        }

        private QueueItem.Marks marks(BatchId batch, List<EntryLine> lines) {
            return new QueueItem.Marks(
                    !proven.getOrDefault(batch, false),
                    count(
                            lines,
                            line -> !slots.get(line.slot()).rivals(line.id()).isEmpty()),
                    troubles.getOrDefault(batch, 0),
                    count(lines, line -> Proofs.ahead(Instant.ofEpochMilli(line.recordedAt()), line.received())) > 0,
                    count(lines, line -> oddities.get(line.id()).unusual()),
                    count(lines, line -> oddities.get(line.id()).explained()),
                    count(lines, line -> line.corrected().isPresent()));
        }

        private static int count(List<EntryLine> lines, Predicate<EntryLine> which) {
            return Math.toIntExact(lines.stream().filter(which).count());
        }
    }
}
