package id.lini.deploy.demo;

import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.sync.SyncReport;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** All simulated officers with their phones: the app's own code over real HTTP, only without windows. */
final class Field implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final FieldSplit split;
    private final SortedMap<String, Officer> phones = new TreeMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);

    Field(FieldSplit split, DemoFolder folder) {
        this.split = split;
        split.people().forEach(person -> phones.put(person, Officer.open(folder.phone(person), Clock.systemUTC())));
    }

    Collection<String> people() {
        return phones.keySet();
    }

    /** Every month anybody reports on, in order. */
    List<YearMonth> months() {
        return split.entries().stream()
                .map(entry -> entry.period().ledgerMonth())
                .distinct()
                .sorted()
                .toList();
    }

    /** Enrols one phone and fetches its units and forms. */
    void enrol(URI server, String person, String code) {
        Officer officer = phones.get(person);
        EnrolmentResult result = officer.enrol(server, code, "Ponsel " + person);
        if (!officer.enrolled()) {
            throw new IllegalStateException(person + " could not enrol: " + result);
        }
        sync(person);
    }

    /**
     * Everybody records what they counted in a month and sends it.
     *
     * @return how many reports were receipted
     */
    int send(YearMonth month) {
        return inParallel(person -> sendOf(person, month)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * The first officers report the stock of the month after the last as they left it; nobody has reviewed it yet.
     *
     * @return how many reports were receipted
     */
    int sendNext(FormId form, int officers) {
        YearMonth last = months().get(months().size() - 1);
        List<FieldEntry> next = split.entries().stream()
                .filter(entry -> entry.form().equals(form) && entry.period().equals(Period.month(last)))
                .limit(officers)
                .map(entry -> entry.in(Period.month(last.plusMonths(1))))
                .toList();
        int sent = 0;
        for (FieldEntry entry : next) {
            record(entry);
            sent += sync(entry.person().value());
        }
        return sent;
    }

    /** Everybody asks for news; how many reports each side agrees are approved. */
    long approved() {
        return inParallel(person -> {
                    sync(person);
                    return phones.get(person).history().stream()
                            .filter(entry -> entry.state() == EntryState.APPROVED)
                            .count();
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private int sendOf(String person, YearMonth month) {
        List<FieldEntry> due = split.entriesOf(new PersonId(person)).stream()
                .filter(entry -> entry.period().ledgerMonth().equals(month))
                .toList();
        due.forEach(this::record);
        return sync(person);
    }

    private void record(FieldEntry entry) {
        Officer officer = phones.get(entry.person().value());
        Map<String, String> reasons =
                entry.explanations().stream().collect(Collectors.toMap(Explanation::rule, Explanation::reason));
        Finished finished = officer.record(entry.form(), entry.unit(), entry.period(), entry.answers(), reasons);
        if (finished instanceof Finished.Unexplained unusual) {
            Map<String, String> explained = new TreeMap<>(reasons);
            unusual.warnings().forEach(warning -> explained.putIfAbsent(warning.rule(), "Sesuai catatan (contoh)"));
            finished = officer.record(entry.form(), entry.unit(), entry.period(), entry.answers(), explained);
        }
        if (!(finished instanceof Finished.Kept)) {
            throw new IllegalStateException(entry.person() + " cannot finish " + entry + ": " + finished);
        }
    }

    private int sync(String person) {
        SyncReport report = phones.get(person).sync();
        if (!report.complete() || report.refused() > 0) {
            throw new IllegalStateException(person + " could not send: " + report);
        }
        return report.delivered();
    }

    private <T> List<T> inParallel(Work<T> work) {
        List<Callable<T>> tasks = new ArrayList<>();
        phones.keySet().forEach(person -> tasks.add(() -> work.of(person)));
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        phones.values().forEach(Officer::close);
    }

    private interface Work<T> {
        T of(String person);
    }
}
