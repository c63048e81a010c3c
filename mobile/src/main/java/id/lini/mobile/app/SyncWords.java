package id.lini.mobile.app;

import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.sync.SyncReport;
import java.time.ZoneId;
import java.util.StringJoiner;

/** What a sync brought about, in words: what happened, what is safe, what comes next. */
public final class SyncWords {
    private final Words words;
    private final ZoneId zone;

    /** In the language of {@code words} and the clock of {@code zone}. */
    public SyncWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** The report in words, with when it is tried again. */
    public String say(SyncReport report) {
        StringJoiner text = new StringJoiner(" ");
        text.add(happened(report));
        report.nextTry().ifPresent(at -> text.add(words.say("sync.next", words.time(at, zone))));
        return text.toString();
    }

    /** What happened and what is safe. */
    String happened(SyncReport report) {
        StringJoiner text = new StringJoiner(" ");
        report.failure().ifPresent(failure -> text.add(failed(failure, report.waiting())));
        if (report.delivered() > 0) {
            text.add(words.say("sync.delivered", report.delivered()));
        }
        if (report.refused() > 0) {
            text.add(words.say("sync.rejected", report.refused()));
        }
        if (report.failure().isPresent() && report.waiting() > 0) {
            text.add(words.say("sync.safe", report.waiting()));
        }
        if (report.complete() && report.delivered() == 0 && report.refused() == 0) {
            text.add(words.say("sync.done"));
        }
        return text.toString();
    }

    private String failed(SyncFailure failure, int waiting) {
        if (failure instanceof SyncFailure.Refused refused) {
            return waiting > 0
                    ? words.say("sync.refused", words.say(refused.problem().text()))
                    : words.say(refused.problem().text());
        }
        return words.say(waiting > 0 ? "sync.unsent" : "sync.nonews", cause(words, failure));
    }

    /** The cause alone, without a full stop, to stand inside a sentence. */
    static String cause(Words words, SyncFailure failure) {
        if (failure instanceof SyncFailure.Refused refused) {
            return words.say(refused.problem().text());
        }
        if (failure instanceof SyncFailure.Troubled) {
            return words.say("failure.troubled");
        }
        if (failure instanceof SyncFailure.Foreign) {
            return words.say("failure.foreign");
        }
        return words.say(failure instanceof SyncFailure.Untrusted ? "failure.untrusted" : "failure.unreachable");
    }
}
