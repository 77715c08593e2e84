package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a run, on all cores, each on its own: one that cannot be read stops no other (读取). */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Office office;
    private final RunLog log;

    /**
     * A file that was read, or why it was not.
     *
     * @param held what is in it; empty where it was not read
     */
    record Outcome(Path path, List<Received> held, State state) {

        /** How it went. */
        enum State {
            READ,
            /** The disk did not give it, or somebody took it away. */
            UNOPENED,
            /** We failed. */
            FAILED
        }
    }

    Reading(Office office, RunLog log) {
        this.office = office;
        this.log = log;
    }

    /** Reads all of them. */
    List<Outcome> all(List<Path> paths) throws IOException {
        Steps steps = new Steps(office.progress(), Progress.Stage.READ, paths.size());
        List<Callable<Outcome>> work = new ArrayList<>();
        for (Path path : paths) {
            work.add(() -> {
                office.goOn();
                steps.next(path.getFileName().toString());
                return read(path);
            });
        }
        List<Outcome> outcomes = Crew.all(work);
        steps.end();
        return outcomes;
    }

    private Outcome read(Path path) throws IOException {
        try {
            return new Outcome(path, Received.readAll(path, path.toString(), office.checker()), Outcome.State.READ);
        } catch (IOException disk) {
            DiskReason why = DiskReason.of(disk, path);
            log.warn("log.unopened", Map.of("file", path, "why", why.text(office.wording())));
            return new Outcome(path, List.of(), Outcome.State.UNOPENED);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
            LOG.error("reading {} failed", path, ours);
            log.warn("log.failed", Map.of("files", path, "what", ours));
            return new Outcome(path, List.of(), Outcome.State.FAILED);
        }
    }
}
