package cn.gouji.bed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Work on many submissions by several threads ({@code -Daccuracy.threads}); what comes out is taken in order. */
final class Lanes {

    private static final long TELL_AFTER = 20_000_000_000L;

    private Lanes() {}

    /** Does so many pieces of work and takes each outcome, the first first; tells from time to time how far it is. */
    static <T> void run(String what, int count, IntFunction<T> work, Consumer<T> take) {
        int threads =
                Integer.getInteger("accuracy.threads", Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> pieces = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                int turn = at;
                pieces.add(pool.submit(() -> work.apply(turn)));
            }
            long told = System.nanoTime();
            for (int at = 0; at < count; at++) {
                take.accept(pieces.get(at).get());
                if (System.nanoTime() - told > TELL_AFTER) {
                    System.out.println(what + ": " + (at + 1) + " of " + count);
                    told = System.nanoTime();
                }
            }
        } catch (ExecutionException broken) {
            throw new AssertionError(what, broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, stopped);
        } finally {
            pool.shutdownNow();
        }
    }
}
