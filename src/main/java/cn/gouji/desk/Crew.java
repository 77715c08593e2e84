package cn.gouji.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work done on all cores at once; the first that cannot go on stops the rest. */
final class Crew {

    private static final int MOST = 8;

    private Crew() {}

    /** The results in the order of the work. */
    static <T> List<T> all(List<Callable<T>> work) throws IOException {
        int hands = Math.max(1, Math.min(MOST, Math.min(Runtime.getRuntime().availableProcessors(), work.size())));
        ExecutorService crew = Executors.newFixedThreadPool(hands);
        List<Future<T>> begun = new ArrayList<>();
        try {
            work.forEach(each -> begun.add(crew.submit(each)));
            List<T> results = new ArrayList<>();
            for (Future<T> each : begun) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException stopped) {
            throw reason(Objects.requireNonNull(stopped.getCause()));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new Desk.Stopped();
        } finally {
            begun.forEach(each -> each.cancel(false));
            crew.shutdown();
            finish(crew);
        }
    }

    /** What is begun is ended before the caller goes on. */
    private static void finish(ExecutorService crew) {
        boolean interrupted = false;
        while (!crew.isTerminated()) {
            try {
                crew.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException reason(Throwable cause) {
        if (cause instanceof IOException disk) {
            return disk;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }
}
