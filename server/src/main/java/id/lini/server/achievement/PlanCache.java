package id.lini.server.achievement;

import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanRevisions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plans as they were read last, each as long as its revision stands. Within a transaction. */
@Singleton
final class PlanCache {
    /** Agencies times years times versions; beyond it everything is read again, which is only slower. */
    private static final int MOST = 500;

    private final PlanReader plans;
    private final PolicyReader policies;
    private final PlanRevisions revisions;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    PlanCache(PlanReader plans, PolicyReader policies, PlanRevisions revisions) {
        this.plans = plans;
        this.policies = policies;
        this.revisions = revisions;
    }

    private record Key(String agency, int year, String version) {}

    private record Kept(long revision, Compiled plan) {}

    /** A version of a year's plan; empty when there is none. */
    Optional<Compiled> plan(String agency, int year, String version) {
        Key key = new Key(agency, year, version);
        long revision = revisions.revision(agency);
        Kept found = kept.get(key);
        if (found != null && found.revision() == revision) {
            return Optional.of(found.plan());
        }
        Optional<Compiled> read = plans.plan(agency, year, version)
                .map(plan -> new Compiled(plan, policies.policies(agency, year), plans.renamed(agency, year)));
        if (kept.size() >= MOST) {
            kept.clear();
        }
        read.ifPresent(plan -> kept.put(key, new Kept(revision, plan)));
        return read;
    }
}
