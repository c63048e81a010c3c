package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import java.util.Optional;

/** Makes lines of drafts and entries. */
final class Lines {
    private final Session session;
    private final Words words;

    Lines(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    Line of(Draft draft) {
        return new Line(
                draft.id(),
                form(draft.form(), draft.formVersion()),
                detail(draft.unit(), draft.period()),
                EntryState.DRAFT,
                words.say(EntryState.DRAFT.word()),
                "");
    }

    Line of(StoredEntry stored) {
        Entry entry = stored.entry();
        EntryState state = state(stored);
        return new Line(
                entry.id(),
                form(entry.form(), entry.formVersion()),
                detail(entry.unit(), entry.period()),
                state,
                words.say(state.word()),
                state == EntryState.SUPERSEDED ? "" : reason(stored));
    }

    /** What a person should see: once its correction is finished, the old one is on its way out. */
    EntryState state(StoredEntry stored) {
        if (stored.state() == EntryState.SENDING && !session.sync().running()) {
            // In a batch, but nothing is under way: to the officer it waits.
            return EntryState.READY;
        }
        boolean replaced = stored.correctedBy().isPresent()
                && (stored.state() == EntryState.RETURNED || stored.state() == EntryState.REFUSED);
        return replaced ? EntryState.SUPERSEDED : stored.state();
    }

    /** Why it came back: the supervisor's words, or the server's in the officer's language. */
    String reason(StoredEntry stored) {
        String told = words.say(stored.reason(), stored.reasonEn());
        return stored.state() == EntryState.REFUSED ? refusal(stored).orElse(told) : told;
    }

    String form(FormId form, int version) {
        return session.store()
                .work()
                .form(form, version)
                .map(definition -> words.say(definition.title()))
                .orElse(form.value());
    }

    String unit(UnitId unit) {
        return session.store().work().unit(unit).map(Unit::name).orElse(unit.value());
    }

    private String detail(UnitId unit, Period period) {
        return unit(unit) + " · " + words.period(period);
    }

    private Optional<String> refusal(StoredEntry stored) {
        return stored.batch()
                .flatMap(session.store().outbox()::receipt)
                .map(receipt -> Receipt.open(receipt, session.identity().grant().serverKey()))
                .flatMap(receipt -> receipt.refused().stream()
                        .filter(refusal -> refusal.entry()
                                .filter(stored.entry().id()::equals)
                                .isPresent())
                        .findFirst())
                .map(Refusal::message)
                .map(words::say);
    }
}
