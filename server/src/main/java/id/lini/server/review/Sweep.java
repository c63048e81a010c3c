package id.lini.server.review;

import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Approves at once what gives no cause to look: no warning, nothing far from the unit's own past, no correction, nothing
 * beside it, no clock that runs ahead, a signature that fits. All else is left in the queue.
 */
@Singleton
final class Sweep {
    private final Dossiers dossiers;
    private final ReviewService service;

    Sweep(Dossiers dossiers, ReviewService service) {
        this.dossiers = dossiers;
        this.service = service;
    }

    /** How it went: so many approved, of these so many at the first of two levels only, so many left to be looked at. */
    record Swept(int approved, int first, int left) {}

    /** Goes through these batches; what somebody else decided meanwhile is passed over. */
    Swept run(SignedIn reader, List<BatchId> batches, PageFormat format) {
        int approved = 0;
        int first = 0;
        int left = 0;
        for (BatchId batch : batches) {
            BatchDossier dossier = dossiers.batch(reader, batch, format, "");
            boolean sound = dossier.proof().holds() && !dossier.proof().ahead();
            List<Wish> clean = new ArrayList<>();
            for (Report report : dossier.open()) {
                if (report.plain() && sound) {
                    clean.add(new Wish(
                            Action.APPROVE,
                            report.id(),
                            "",
                            Set.of(),
                            report.approval().second()));
                } else {
                    left++;
                }
            }
            if (!clean.isEmpty()) {
                Decided decided = service.decide(reader.agency(), reader.person(), clean);
                Decided.Done done = decided instanceof Decided.Done all ? all : new Decided.Done(0, List.<EntryId>of());
                approved += done.decisions();
                first += done.first();
                left += clean.size() - done.decisions();
            }
        }
        return new Swept(approved, first, left);
    }
}
