package id.lini.server.testing;

import id.lini.server.job.Job;
import id.lini.server.job.Jobs;
import id.lini.server.registry.Role;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;

/** Answers that may come at once or, on a slow machine, by the page of a job. */
public final class Awaited {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String JOB = "/pekerjaan/";

    private final TestServer server;
    private final Visitor visitor;
    private final SignedIn who;

    /** For what this visitor asks, who is this person of this agency. */
    public Awaited(TestServer server, Visitor visitor, String agency, String person) {
        this.server = server;
        this.visitor = visitor;
        this.who = new SignedIn(
                new AgencyId(agency), agency, ZoneOffset.UTC, new PersonId(person), person, Set.<Role>of());
    }

    /** Where the result of what was asked for is read. */
    public String place(HttpResponse<byte[]> answer) {
        String place = answer.headers().firstValue("Location").orElseThrow();
        if (!place.startsWith(JOB)) {
            return place;
        }
        Jobs jobs = server.bean(Jobs.class);
        Job job = jobs.find(who, place.substring(JOB.length())).orElseThrow();
        if (!jobs.await(who, job, LONG).done()) {
            throw new AssertionError("not done: " + job);
        }
        return job.kind().result(job.id());
    }

    /** The result: the answer itself, or what its place shows. */
    public HttpResponse<byte[]> result(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 303 ? visitor.get(place(answer)) : answer;
    }
}
