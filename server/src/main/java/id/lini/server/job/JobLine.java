package id.lini.server.job;

import id.lini.server.web.PageFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A job as the pages show it.
 *
 * @param key of the kind's name
 * @param state lower-case name of how far it is
 * @param tone colour of the state: good, warn, bad or wait
 * @param step what is being done now, empty if unknown
 * @param done steps of {@code all}; both 0 if unknown
 * @param result where it is read, empty while there is none
 */
public record JobLine(
        String id,
        String key,
        String subject,
        String asked,
        String ended,
        String state,
        String tone,
        boolean over,
        String step,
        int done,
        int all,
        String result) {

    /** The key of the state's name. */
    public String stateKey() {
        return "job.state." + state;
    }

    static JobLine of(Job job, Optional<Jobs.Step> step, PageFormat format) {
        return new JobLine(
                job.id(),
                job.kind().key(),
                job.subject(),
                format.moment(job.askedAt()),
                job.ended().map(format::moment).orElse(""),
                job.state().name().toLowerCase(Locale.ROOT),
                tone(job.state()),
                job.over(),
                step.map(each -> format.text(each.what())).orElse(""),
                step.map(Jobs.Step::done).orElse(0),
                step.map(Jobs.Step::all).orElse(0),
                job.done() ? job.kind().result(job.id()) : "");
    }

    private static String tone(Job.State state) {
        return switch (state) {
            case DONE -> "good";
            case FAILED -> "bad";
            case INTERRUPTED -> "warn";
            case WAITING, RUNNING -> "wait";
        };
    }
}
