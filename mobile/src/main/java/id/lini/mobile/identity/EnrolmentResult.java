package id.lini.mobile.identity;

import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.vault.Pin;

/** What came of an enrolment. */
public sealed interface EnrolmentResult {

    /** The phone is the officer's now. */
    record Enrolled(Identity identity) implements EnrolmentResult {}

    /** The check characters say that the code is mistyped; nothing was sent. */
    record Mistyped() implements EnrolmentResult {}

    /** The address is not one of a server; nothing was sent. */
    record WrongAddress() implements EnrolmentResult {}

    /** The address would carry the work unencrypted over a network that strangers share; nothing was sent. */
    record PlainAddress() implements EnrolmentResult {}

    /** The PIN is too easy or no PIN; nothing was sent. */
    record WeakPin(Pin.Fault fault) implements EnrolmentResult {}

    /** This store is enrolled already; another officer needs another store. */
    record AlreadyEnrolled(Identity identity) implements EnrolmentResult {}

    /** The server said no, or could not be asked; the same code may be tried again with the same key. */
    record Failed(SyncFailure failure) implements EnrolmentResult {}
}
