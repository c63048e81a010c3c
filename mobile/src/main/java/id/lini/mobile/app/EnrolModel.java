package id.lini.mobile.app;

import id.lini.mobile.identity.Enrolment;
import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.vault.Pin;
import java.util.Locale;
import java.util.Optional;

/** The first screen: server and code in, officer out. */
public final class EnrolModel {
    private final Phone phone;
    private final Words words;

    /** Enrols {@code phone}. */
    public EnrolModel(Phone phone, Words words) {
        this.phone = phone;
        this.words = words;
    }

    /** What is wrong with the code as typed, asking nobody; empty when its check characters fit. */
    public Optional<String> typo(String code) {
        return Enrolment.read(code).isPresent() ? Optional.empty() : Optional.of(words.say("enrol.mistyped"));
    }

    /** What is wrong with the address as typed, asking nobody; empty when it is one. */
    public Optional<String> wrongAddress(String server) {
        return Enrolment.address(server).isPresent() ? Optional.empty() : Optional.of(words.say("enrol.address"));
    }

    /** Enrols, blocking; what went wrong in words, empty when the phone is enrolled. */
    public Optional<String> enrol(String server, String code, String deviceName, Pin pin) {
        return say(phone.enrol(server, code, deviceName, pin), words);
    }

    /** What went wrong in words, empty when an officer is enrolled. */
    public static Optional<String> say(EnrolmentResult result, Words words) {
        if (result instanceof EnrolmentResult.WeakPin weak) {
            return Optional.of(words.say("pin." + weak.fault().name().toLowerCase(Locale.ROOT)));
        }
        if (result instanceof EnrolmentResult.PlainAddress) {
            return Optional.of(words.say("enrol.plain"));
        }
        if (result instanceof EnrolmentResult.Mistyped) {
            return Optional.of(words.say("enrol.mistyped"));
        }
        if (result instanceof EnrolmentResult.WrongAddress) {
            return Optional.of(words.say("enrol.address"));
        }
        if (result instanceof EnrolmentResult.Failed failed) {
            return Optional.of(
                    failed.failure().passing()
                            ? words.say("enrol.failed", SyncWords.cause(words, failed.failure()))
                            : SyncWords.cause(words, failed.failure()));
        }
        return Optional.empty();
    }
}
