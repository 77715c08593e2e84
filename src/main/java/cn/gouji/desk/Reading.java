package cn.gouji.desk;

import cn.gouji.sheet.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Attempts attempts;

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

    Reading(Office office, RunLog log, Attempts attempts) {
        this.office = office;
        this.log = log;
        this.attempts = attempts;
    }

    /** Reads all of them; one on which a program ended comes last and alone. */
    List<Outcome> all(List<Path> paths) throws IOException {
        Steps steps = new Steps(office.progress(), Progress.Stage.READ, paths.size());
        Map<Path, String> sound = new LinkedHashMap<>();
        Map<Path, String> suspects = new LinkedHashMap<>();
        for (Path path : paths) {
            String piece = attempts.areNone() ? "" : piece(path);
            (attempts.isSuspect(piece) ? suspects : sound).put(path, piece);
        }
        List<Callable<Outcome>> work = new ArrayList<>();
        sound.forEach((path, piece) -> work.add(() -> next(path, piece, steps)));
        List<Outcome> outcomes = new ArrayList<>(Crew.all(work));
        for (Map.Entry<Path, String> suspect : suspects.entrySet()) {
            Path path = suspect.getKey();
            String piece = suspect.getValue();
            outcomes.add(attempts.isSpent(piece) ? givenUp(path) : next(path, piece, steps));
        }
        steps.end();
        return outcomes;
    }

    private Outcome next(Path path, String piece, Steps steps) throws IOException {
        office.goOn();
        steps.next(path.getFileName().toString());
        if (piece.isEmpty()) {
            return read(path);
        }
        Outcome outcome = attempts.at(piece, () -> read(path));
        if (outcome.state() == Outcome.State.READ) {
            attempts.succeeded(piece);
        }
        return outcome;
    }

    private String piece(Path path) {
        try {
            return attempts.piece("read", List.of(Digest.of(Files.readAllBytes(path))));
        } catch (IOException unopened) {
            return "";
        }
    }

    private Outcome givenUp(Path path) throws IOException {
        return new Outcome(
                path, List.of(Unpacking.unopened(path, path.toString(), Opened.Reason.DEADLY)), Outcome.State.READ);
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
            attempts.failed(piece(path));
            return new Outcome(path, List.of(), Outcome.State.FAILED);
        }
    }
}
