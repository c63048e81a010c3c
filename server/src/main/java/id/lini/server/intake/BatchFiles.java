package id.lini.server.intake;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.CompactJws;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Batches that come as a file instead of over the network. Each goes the very way that one over HTTP goes. */
@Singleton
public final class BatchFiles {
    private final BatchIntake intake;

    BatchFiles(BatchIntake intake) {
        this.intake = intake;
    }

    /** What became of a batch of the file: a receipt, or why there is none. */
    public record Line(BatchHeader header, Optional<CompactJws> receipt, boolean replayed, Optional<Problem> problem) {}

    /**
     * Takes in what a file holds, in its order; one batch that is refused does not stop the others.
     *
     * @throws ApiProblem BODY_MALFORMED when it is no whole file of batches, AGENCY_WRONG when one is for another agency
     */
    public List<Line> receive(AgencyId agency, byte[] file) {
        List<SignedBatch> batches = read(file);
        for (SignedBatch batch : batches) {
            if (!batch.header().agency().equals(agency)) {
                throw ApiProblem.of(ErrorCode.AGENCY_WRONG, batch.header().agency());
            }
        }
        List<Line> lines = new ArrayList<>();
        for (SignedBatch batch : batches) {
            lines.add(receive(batch));
        }
        return List.copyOf(lines);
    }

    /** The file that the phone reads the receipts from. */
    public static byte[] receipts(List<Line> lines) {
        return BatchFile.receipts(
                lines.stream().flatMap(line -> line.receipt().stream()).toList());
    }

    /** The ids of the batches that have a receipt. */
    public static List<BatchId> received(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.receipt().isPresent())
                .map(line -> line.header().batch())
                .toList();
    }

    private Line receive(SignedBatch batch) {
        try {
            Outcome outcome = intake.receive(
                            batch.body(),
                            Optional.of(BatchHeader.PAYLOAD_TYPE),
                            Optional.of(batch.jws().compact()))
                    .join();
            if (outcome instanceof Outcome.Received received) {
                CompactJws receipt = new CompactJws(received.receipt());
                return new Line(batch.header(), Optional.of(receipt), received.replayed(), Optional.empty());
            }
            return refused(batch, ((Outcome.Refused) outcome).problem());
        } catch (ApiProblem e) {
            return refused(batch, e.problem());
        } catch (CompletionException e) {
            if (e.getCause() instanceof ApiProblem problem) {
                return refused(batch, problem.problem());
            }
            throw e;
        }
    }

    private static Line refused(SignedBatch batch, Problem problem) {
        return new Line(batch.header(), Optional.empty(), false, Optional.of(problem));
    }

    private static List<SignedBatch> read(byte[] file) {
        try {
            return BatchFile.readBatches(file);
        } catch (JsonFault e) {
            throw ApiProblem.of(ErrorCode.BODY_MALFORMED, e.getMessage());
        }
    }
}
