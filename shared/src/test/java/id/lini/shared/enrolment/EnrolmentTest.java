package id.lini.shared.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.work.SignedRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private final SigningKey phone = SigningKey.generate(new SecureRandom());
    private final SigningKey stranger = SigningKey.generate(new SecureRandom());
    private final EnrolmentRequest request =
            new EnrolmentRequest(EnrolmentCode.generate(new SecureRandom()), phone.verifyKey(), "Ponsel Siti", "1.0");

    @Test
    void aRequestIsReadAsItIsWrittenAndProvesPossessionOfItsKey() {
        byte[] body = request.write();
        DetachedJws proof = DetachedJws.parse(request.sign(phone).compact());

        EnrolmentRequest read = EnrolmentRequest.read(body);

        assertThat(read).isEqualTo(request);
        read.requireProof(proof, body);
    }

    @Test
    void nobodyEnrolsAKeyThatIsNotTheirs() {
        DetachedJws proof = request.sign(stranger);

        assertThatThrownBy(() -> request.requireProof(proof, request.write())).isInstanceOf(JwsFault.class);
    }

    @Test
    void aSignatureOverSomethingElseIsNoProof() {
        DetachedJws otherType = new SignedRequest(phone.verifyKey().id(), "GET", "/", Instant.EPOCH).sign(phone);
        byte[] otherBody = new EnrolmentRequest(
                        EnrolmentCode.generate(new SecureRandom()), phone.verifyKey(), "Ponsel Siti", "1.0")
                .write();

        assertThatThrownBy(() -> request.requireProof(otherType, request.write()))
                .isInstanceOf(JwsFault.class);
        assertThatThrownBy(() -> request.requireProof(request.sign(phone), otherBody))
                .isInstanceOf(JwsFault.class);
    }

    @Test
    void aGrantIsReadAsItWasSignedByTheKeyItBrings() {
        Grant grant = grantBy(stranger);

        assertThat(Grant.openFirst(grant.sign(stranger))).isEqualTo(grant);
    }

    @Test
    void aGrantSignedByAnotherKeyThanItBringsIsRefused() {
        CompactJws forged = grantBy(stranger).sign(phone);

        assertThatThrownBy(() -> Grant.openFirst(forged)).isInstanceOf(JwsFault.class);
    }

    private Grant grantBy(SigningKey server) {
        return new Grant(
                new AgencyId("pekalongan"),
                "Dinas Pengendalian Penduduk dan KB",
                ZoneId.of("Asia/Jakarta"),
                phone.verifyKey().id(),
                new PersonId("plkb-01"),
                "Siti",
                "PLKB",
                server.verifyKey());
    }
}
