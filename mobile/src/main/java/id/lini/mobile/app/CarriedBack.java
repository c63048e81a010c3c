package id.lini.mobile.app;

import id.lini.mobile.sync.SyncEngine;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.json.JsonFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The office's answer to a carried file: the server's receipts, read from a file, and said in words what they changed. */
public final class CarriedBack {
    private static final Logger LOG = Logger.getLogger(CarriedBack.class.getName());

    /** More than the receipts of a phone's whole life. */
    private static final long LARGEST = 16_000_000;

    private final Session session;
    private final Words words;

    /** For an officer at work. */
    public CarriedBack(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param good whether the phone knows more than before
     */
    public record Said(boolean good, String text) {
        /** Checks that nothing is missing. */
        public Said {
            Objects.requireNonNull(text, "text is null");
        }
    }

    /** Reads a file and keeps the receipts for this phone; a sync under way is waited for. */
    public Said read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return wrong("carry.back.other");
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot read the file of receipts", e);
            return wrong("carry.back.unreadable");
        }
    }

    private Said read(byte[] file) {
        try {
            return said(session.sync().receive(file));
        } catch (JsonFault e) {
            LOG.info("no file of receipts: " + e.getMessage());
            return wrong(isBatches(file) ? "carry.back.own" : "carry.back.other");
        }
    }

    private Said said(SyncEngine.Taken taken) {
        if (taken.receipts() == 0) {
            return wrong("carry.back.foreign");
        }
        if (taken.accepted() + taken.refused() == 0) {
            return new Said(true, words.say("carry.back.again"));
        }
        int waiting = session.store().outbox().waiting();
        String accepted = words.say("carry.back.accepted", taken.accepted());
        String refused = taken.refused() > 0 ? " " + words.say("carry.back.refused", taken.refused()) : "";
        String left = waiting > 0 ? words.say("carry.back.waiting", waiting) : words.say("carry.back.done");
        return new Said(true, accepted + refused + " " + left);
    }

    private Said wrong(String key) {
        return new Said(false, words.say(key));
    }

    /** Whether somebody took the phone's own file for the office's. */
    private static boolean isBatches(byte[] file) {
        try {
            return !BatchFile.readBatches(file).isEmpty();
        } catch (JsonFault e) {
            return false;
        }
    }
}
