package id.lini.mobile.app;

import id.lini.mobile.vault.Pin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What came of a PIN or of a code in its place, in words. */
public final class UnlockWords {
    private UnlockWords() {}

    /** What went wrong; empty when the officer is at work. */
    public static Optional<String> wrong(Words words, Unlocking answer) {
        if (answer instanceof Unlocking.Open) {
            return Optional.empty();
        }
        return Optional.of(said(words, answer));
    }

    /** Why a PIN may not be chosen. */
    public static String weak(Words words, Pin.Fault fault) {
        return words.say("pin." + fault.name().toLowerCase(Locale.ROOT));
    }

    private static String said(Words words, Unlocking answer) {
        if (answer instanceof Unlocking.Wrong wrong) {
            return wrong.waitUntil()
                    .map(until -> words.say("pin.wrong") + " " + later(words, until))
                    .orElse(words.say("pin.wrong"));
        }
        if (answer instanceof Unlocking.Wait wait) {
            return later(words, wait.until());
        }
        if (answer instanceof Unlocking.WeakPin weak) {
            return weak(words, weak.fault());
        }
        if (answer instanceof Unlocking.Mistyped) {
            return words.say("enrol.mistyped");
        }
        if (answer instanceof Unlocking.Failed failed) {
            return words.say("reset.failed", SyncWords.cause(words, failed.failure()));
        }
        return words.say("pin.unrecoverable");
    }

    /** By the phone's own zone: before the PIN no agency's is known. */
    private static String later(Words words, Instant until) {
        return words.say("pin.wait", words.time(until, ZoneId.systemDefault()));
    }
}
