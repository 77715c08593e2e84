package cn.gouji.desk.mortal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Comes at the n-th call that changes something on the disk or in the database; afterwards no call does anything any more. */
public final class Death {

    private static final Death NEVER = new Death(Long.MAX_VALUE, () -> {});

    private static volatile Death current = NEVER;

    private final long at;
    private final Runnable end;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean dead = new AtomicBoolean();
    private final AtomicBoolean written = new AtomicBoolean();

    /** What is thrown where the program should be gone; no part of the program catches it. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private Death(long at, Runnable end) {
        this.at = at;
        this.end = end;
    }

    /** The program ends at that call, as if the power went. */
    public static Death halting(long at) {
        return current = new Death(at, () -> Runtime.getRuntime().halt(137));
    }

    /** Every call from that one on fails, and so does whatever would tidy up. */
    public static Death simulated(long at) {
        return current = new Death(at, () -> {});
    }

    /** Nobody dies any more. */
    public static void never() {
        current = NEVER;
    }

    static Death current() {
        return current;
    }

    /** How many calls there were. */
    public long calls() {
        return calls.get();
    }

    /** Whether it has come. */
    public boolean hasCome() {
        return dead.get();
    }

    /** A call is about to change something. */
    void call() {
        if (isNow()) {
            end.run();
            throw new Killed();
        }
    }

    /** Whether the call that is about to be made is the last, or one after it. */
    boolean isNow() {
        if (dead.get()) {
            return true;
        }
        if (calls.incrementAndGet() == at) {
            dead.set(true);
            return true;
        }
        return false;
    }

    /** Whether the last write was made already; it is asked once. */
    boolean hasWritten() {
        return written.getAndSet(true);
    }

    /** Ends it in the middle of a call. */
    void now() {
        end.run();
        throw new Killed();
    }
}
