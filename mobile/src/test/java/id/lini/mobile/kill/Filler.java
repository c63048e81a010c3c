package id.lini.mobile.kill;

import id.lini.mobile.app.ChooseModel;
import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.FormPage;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Words;
import id.lini.mobile.testing.Samples;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An officer who enters, finishes and sends without end, in a process of its own, to be killed. Says what is kept as
 * soon as the app says so: {@code count draft cell value}, {@code field draft name}, {@code finished entry}.
 */
public final class Filler {
    private final Officer officer;
    private final PrintStream out;
    private long counter;

    private Filler(Officer officer, PrintStream out) {
        this.officer = officer;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Officer officer = Officer.open(Path.of(arguments[0]), Clock.systemUTC());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!officer.enrolled()) {
            officer.enrol(URI.create(arguments[1]), arguments[2], "Ponsel uji");
        }
        out.println("open");
        new Filler(officer, out).run();
    }

    private void run() {
        if (officer.forms().isEmpty()) {
            officer.sync();
        }
        // As in the app: sending runs beside entering, on the same store.
        CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);
        while (true) {
            fill();
            if (sending.isDone()) {
                sending = CompletableFuture.runAsync(officer::sync);
            }
        }
    }

    private void fill() {
        ChooseModel choose = new ChooseModel(officer.session(), Words.in("id"));
        EntryId id = officer.session().store().drafts().all().stream()
                .findFirst()
                .map(draft -> draft.id())
                .orElseGet(() -> choose.begin(Samples.COUNSELLING, Samples.UNIT, Period.day(LocalDate.of(2024, 6, 3))));
        DraftModel draft = new DraftModel(officer.session(), Words.in("id"), id);
        for (FormPage page : draft.pages()) {
            for (FormPage.Row row : page.rows()) {
                answer(draft, row);
            }
        }
        if (draft.finish() instanceof Finished.Kept kept) {
            out.println("finished " + kept.entry());
        }
    }

    private void answer(DraftModel draft, FormPage.Row row) {
        if (row instanceof FormPage.CountRow count) {
            long value = 10 + counter++ % 7;
            draft.put(count.cell(), Optional.of(value));
            out.println("count " + draft.draft().id() + " " + count.cell() + " " + value);
        } else {
            String field = ((FormPage.FieldRow) row).field().id();
            draft.putField(field, field.equals("saluran") ? "mupen" : "Teks " + counter++);
            out.println("field " + draft.draft().id() + " " + field);
        }
    }
}
