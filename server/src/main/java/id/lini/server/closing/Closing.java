package id.lini.server.closing;

import id.lini.shared.id.PersonId;
import id.lini.shared.jws.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A quarter as it was closed.
 *
 * @param id a UUIDv7
 * @param version of the plan
 * @param content the figures, byte for byte what is signed
 * @param jws the server's detached signature over the content
 * @param remark why it was closed although something was open, empty where nothing was
 * @param decisions what came after, oldest first
 */
public record Closing(
        String id,
        Quarter quarter,
        String version,
        Content content,
        String jws,
        String remark,
        PersonId closedBy,
        Instant closedAt,
        List<Decision> decisions) {

    /** What came after closing. */
    public enum Act {
        /** The head of the agency took it as it is. */
        SIGN,
        /** It no longer stands. */
        REOPEN
    }

    /** Bytes that never change. */
    public static final class Content {
        private final byte[] bytes;

        /** Of these bytes. */
        public Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** A copy of them. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** Their hash. */
        public Sha256 hash() {
            return Sha256.of(bytes);
        }
    }

    /**
     * A decision on a closing.
     *
     * @param jws the server's detached signature over the content, with the decision in its header
     */
    public record Decision(Act act, String reason, PersonId person, Instant at, String jws) {
        /** Checks that nothing is missing. */
        public Decision {
            Objects.requireNonNull(act, "act is null");
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(person, "person is null");
            Objects.requireNonNull(at, "at is null");
            Objects.requireNonNull(jws, "jws is null");
        }
    }

    /** Copies the decisions. */
    public Closing {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(quarter, "quarter is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(content, "content is null");
        Objects.requireNonNull(jws, "jws is null");
        Objects.requireNonNull(remark, "remark is null");
        Objects.requireNonNull(closedBy, "closedBy is null");
        Objects.requireNonNull(closedAt, "closedAt is null");
        decisions = List.copyOf(decisions);
    }

    /** The decision of this kind, where it was taken. */
    public Optional<Decision> decision(Act act) {
        return decisions.stream().filter(each -> each.act() == act).findFirst();
    }

    /** Whether the head signed it off. */
    public boolean signed() {
        return decision(Act.SIGN).isPresent();
    }

    /** Whether it no longer stands. */
    public boolean reopened() {
        return decision(Act.REOPEN).isPresent();
    }

    /** All signatures, one to a line, as they are handed out. */
    public String signatures() {
        StringBuilder lines = new StringBuilder(jws).append('\n');
        decisions.forEach(each -> lines.append(each.jws()).append('\n'));
        return lines.toString();
    }
}
