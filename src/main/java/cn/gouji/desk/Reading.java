package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
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
            /** Somebody is still writing it, or took it away. */
            UNSTEADY,
            /** The disk did not give it. */
            UNOPENED,
            /** We failed. */
            FAILED
        }
    }

    Reading(Office office, RunLog log) {
        this.office = office;
        this.log = log;
    }

    /** Reads all of them. Those that change meanwhile are not read: they are still being written. */
    List<Outcome> all(List<Path> paths) throws IOException {
        Steadiness steadiness = Steadiness.of(paths);
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
        Duration settle = office.correspondence().settings().settle();
        steadiness.await(settle, office.stop());
        List<Outcome> steady = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (steadiness.isSteady(outcome.path())) {
                steady.add(outcome);
            } else {
                log.say("log.unsteady", Map.of("file", outcome.path()));
                steady.add(new Outcome(outcome.path(), List.of(), Outcome.State.UNSTEADY));
            }
        }
        return steady;
    }

    private Outcome read(Path path) throws IOException {
        try {
            return new Outcome(path, Received.readAll(path, path.toString(), office.checker()), Outcome.State.READ);
        } catch (NoSuchFileException taken) {
            return new Outcome(path, List.of(), Outcome.State.UNSTEADY);
        } catch (IOException disk) {
            log.say("log.unopened", Map.of("file", path, "why", disk));
            return new Outcome(path, List.of(), Files.exists(path) ? Outcome.State.UNOPENED : Outcome.State.UNSTEADY);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
            LOG.error("reading {} failed", path, ours);
            log.say("log.failed", Map.of("files", path, "what", ours));
            return new Outcome(path, List.of(), Outcome.State.FAILED);
        }
    }
}
