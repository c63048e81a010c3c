package id.lini.server.closing;

import id.lini.server.enrolment.ServerKeys;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.VerifyKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server's signatures over the figures of a quarter, made and checked. */
@Singleton
final class Signatures {
    /** The type in the header, so that no other signature of this server passes for one of these. */
    static final String TYPE = "lini-closing+jws";

    private static final int MOST_LINES = 8;

    private final ServerKeys keys;

    Signatures(ServerKeys keys) {
        this.keys = keys;
    }

    /**
     * What a signature says beside the figures.
     *
     * @param act {@code CLOSE}, or a name of {@link Closing.Act}
     * @param by a person's name
     * @param reason empty where none is asked
     */
    record Statement(String act, String by, String reason, Instant at) {}

    /** A signature that was looked at; {@code key} is the id of the key it names. */
    record Checked(boolean holds, Statement statement, String key) {
        private static final Checked UNREADABLE = new Checked(false, new Statement("", "", "", Instant.EPOCH), "");
    }

    /** Signs figures with a statement, as {@code header..signature}. */
    String sign(byte[] figures, Statement statement) {
        byte[] header = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("act", statement.act());
            json.writeStringField("alg", "EdDSA");
            json.writeStringField("at", statement.at().toString());
            json.writeBooleanField("b64", false);
            json.writeStringField("by", statement.by());
            json.writeArrayFieldStart("crit");
            json.writeString("b64");
            json.writeEndArray();
            json.writeStringField("kid", keys.current().verifyKey().id().value());
            json.writeStringField("reason", statement.reason());
            json.writeStringField("typ", TYPE);
            json.writeEndObject();
        });
        return DetachedJws.sign(header, figures, keys.current()).compact();
    }

    /** Checks signatures, one to a line, over these bytes by the keys this server ever signed with. */
    List<Checked> check(byte[] figures, String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .map(line -> check(figures, line, keys.all()))
                .toList();
    }

    private static Checked check(byte[] figures, String line, List<VerifyKey> known) {
        try {
            DetachedJws jws = DetachedJws.parse(line);
            JsonObject header = jws.header();
            String kid = header.text("kid");
            Statement statement =
                    new Statement(header.text("act"), header.text("by"), header.text("reason"), header.instant("at"));
            Optional<VerifyKey> key =
                    known.stream().filter(each -> each.id().value().equals(kid)).findFirst();
            boolean ours = header.text("typ").equals(TYPE) && key.isPresent();
            return new Checked(ours && holds(jws, figures, key.get()), statement, kid);
        } catch (JwsFault | JsonFault e) {
            return Checked.UNREADABLE;
        }
    }

    private static boolean holds(DetachedJws jws, byte[] figures, VerifyKey key) {
        try {
            jws.verify(figures, key);
            return true;
        } catch (JwsFault e) {
            return false;
        }
    }
}
