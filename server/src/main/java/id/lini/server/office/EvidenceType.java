package id.lini.server.office;

import java.util.Arrays;
import java.util.Optional;

/** The types of file that are kept as evidence, told by their first bytes and not by what a browser calls them. */
enum EvidenceType {
    PDF("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    private final String type;
    private final byte[] mark;

    EvidenceType(String type, byte[] mark) {
        this.type = type;
        this.mark = mark;
    }

    /** The type of these bytes, empty for any other. */
    static Optional<EvidenceType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(each -> content.length > each.mark.length
                        && Arrays.equals(content, 0, each.mark.length, each.mark, 0, each.mark.length))
                .findFirst();
    }

    /** As in a Content-Type header. */
    String type() {
        return type;
    }
}
