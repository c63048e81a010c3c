package id.lini.server.intake;

import id.lini.server.forms.KnownForm;
import id.lini.shared.batch.Refusal;
import id.lini.shared.entry.Entry;

/** What was found about one entry of a batch, before the store was asked. */
sealed interface Judgement {
    /** Its place in the batch, from 0. */
    int index();

    /** Nothing is wrong with it by itself. */
    record Sound(int index, Entry entry, KnownForm form) implements Judgement {}

    /** It is refused. */
    record Faulty(int index, Refusal refusal) implements Judgement {}
}
