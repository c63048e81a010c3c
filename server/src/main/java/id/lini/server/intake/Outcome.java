package id.lini.server.intake;

import id.lini.shared.error.Problem;

/** What became of a batch in the store. A refusal is an outcome, not an exception: its incident is to be kept. */
sealed interface Outcome {
    /** It is stored, now or before; {@code receipt} is the same for ever. */
    record Received(String receipt, boolean replayed) implements Outcome {}

    /** It is not stored. */
    record Refused(Problem problem) implements Outcome {}
}
