package id.lini.server.enrolment;

import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.jws.Base64Url;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Codes at rest, as HMAC-SHA-256 under the server's secret: a code has 40 random bits, which a plain digest would give
 * up to anyone with a copy of the database.
 */
@Singleton
final class CodeDigest {
    private final ServerKeys keys;

    CodeDigest(ServerKeys keys) {
        this.keys = keys;
    }

    String of(EnrolmentCode code) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(keys.current().seed()));
        byte[] text = ("lini-enrolment-code:" + code.text()).getBytes(StandardCharsets.US_ASCII);
        mac.update(text, 0, text.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return Base64Url.encode(digest);
    }
}
