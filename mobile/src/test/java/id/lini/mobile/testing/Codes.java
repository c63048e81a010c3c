package id.lini.mobile.testing;

import id.lini.mobile.net.SyncTransport;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Recovery;
import id.lini.shared.enrolment.RecoveryRequest;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.KeyId;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.Sha256;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codes an administrator hands out, and what phones left for forgotten PINs. */
public final class Codes {
    private final Map<EnrolmentCode, String> names = new HashMap<>();
    private final Map<EnrolmentCode, KeyId> used = new HashMap<>();
    private final Map<KeyId, Recovery> kept = new HashMap<>();
    private final Map<EnrolmentCode, KeyId> resets = new HashMap<>();

    Codes(EnrolmentCode first) {
        names.put(first, "Dewi Lestari");
    }

    EnrolmentCode another(String name) {
        EnrolmentCode code = EnrolmentCode.generate(new SecureRandom());
        names.put(code, name);
        return code;
    }

    /** A code for a new PIN of this phone. */
    public String reset(KeyId device) {
        EnrolmentCode code = EnrolmentCode.generate(new SecureRandom());
        resets.put(code, device);
        return code.grouped();
    }

    /** As a server that lost what phones left. */
    public void forgetShares() {
        kept.clear();
    }

    public Optional<Recovery> left(KeyId device) {
        return Optional.ofNullable(kept.get(device));
    }

    String name(EnrolmentCode code) {
        return names.get(code);
    }

    Optional<ErrorCode> redeem(EnrolmentRequest asking) {
        KeyId key = asking.key().id();
        if (!names.containsKey(asking.code())) {
            return Optional.of(ErrorCode.CODE_UNKNOWN);
        }
        if (!used.computeIfAbsent(asking.code(), code -> key).equals(key)) {
            return Optional.of(ErrorCode.CODE_USED);
        }
        asking.recovery().ifPresent(recovery -> kept.putIfAbsent(key, recovery));
        return Optional.empty();
    }

    SyncTransport.Reply recover(RecoveryRequest asking) {
        if (!asking.device().equals(resets.get(asking.code()))) {
            return FakeServer.problem(Problem.of(ErrorCode.CODE_UNKNOWN));
        }
        Optional<Recovery> recovery = left(asking.device());
        if (recovery.isEmpty()) {
            return FakeServer.problem(Problem.of(ErrorCode.RECOVERY_UNKNOWN));
        }
        if (!Sha256.of(Base64Url.decode(asking.token())).equals(recovery.get().token())) {
            return FakeServer.problem(Problem.of(ErrorCode.CODE_UNKNOWN));
        }
        return FakeServer.json(RecoveryRequest.answer(recovery.get().share()));
    }
}
