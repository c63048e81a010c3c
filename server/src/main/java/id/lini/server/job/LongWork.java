package id.lini.server.job;

/** What a job does. Runs once; what it changes, it changes in one transaction, so that a job broken off changed nothing. */
@FunctionalInterface
public interface LongWork {
    /** Does it, and gives the result to keep: a text or a file that the asking feature reads again. */
    byte[] run(Progress progress);
}
