package id.lini.server.persistence;

/** A thread of a write lane: the only kind that is given a writing connection. */
final class LaneThread extends Thread {

    LaneThread(Runnable work, int lane) {
        super(work, "write-lane-" + lane);
    }

    static boolean isCurrent() {
        return Thread.currentThread() instanceof LaneThread;
    }
}
