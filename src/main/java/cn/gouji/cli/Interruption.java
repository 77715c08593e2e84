package cn.gouji.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody wants the program to end while it works (Ctrl-C，或系统要求结束). A command that listens ends between two steps and says what
 * it did, and only then does the program end, with the exit code the command came to; any other ends at once.
 */
final class Interruption {

    private static final long PATIENCE_SECONDS = 60;

    private final Console console;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean heard;
    private volatile int exit;

    Interruption(Console console) {
        this.console = console;
    }

    /** From now on the work looks whether it is to end. */
    void listen() {
        heard = true;
    }

    /** Whether somebody wants it to end. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /**
     * Waits, but no longer than until it is to end.
     *
     * @return whether it is to end
     */
    boolean rest(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    /** The command has come to its end. */
    void finished(int code) {
        exit = code;
        finished.countDown();
    }

    /** Asks the work to end. */
    void ask() {
        asked.countDown();
    }

    /** Runs when the system ends the program, which lives as long as this takes. */
    void end() {
        ask();
        if (!heard || finished.getCount() == 0) {
            return;
        }
        console.note("cli.stopping", Map.of());
        try {
            if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                console.out().flush();
                console.err().flush();
                Runtime.getRuntime().halt(exit);
            }
            console.note("cli.stop-slow", Map.of("seconds", PATIENCE_SECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
