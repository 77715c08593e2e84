package cn.gouji.desk;

import cn.gouji.sheet.Opened;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was taken from the inbox (收件).
 *
 * @param readable the files that opened, each content once
 * @param twins further copies of a readable file, with the one they are copies of
 * @param unreadable the files that hold nothing we can read
 * @param unopened how many files the disk did not give
 * @param failed how many files could not be read through a fault of ours
 */
record Intake(
        List<Received> readable, Map<Received, Received> twins, List<Received> unreadable, int unopened, int failed) {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    static Intake of(List<Path> files, Checker checker, RunLog log, Wording wording, Progress progress)
            throws IOException {
        Taking taking = new Taking(checker, log, wording);
        for (int at = 0; at < files.size(); at++) {
            Path path = files.get(at);
            progress.step(
                    Progress.Stage.READ, at, files.size(), path.getFileName().toString());
            taking.take(path);
        }
        return new Intake(
                List.copyOf(taking.readable.values()), taking.twins, taking.unreadable, taking.unopened, taking.failed);
    }

    /** Takes one file after the other. */
    private static final class Taking {

        private final Checker checker;
        private final RunLog log;
        private final Wording wording;
        private final Map<String, Received> readable = new LinkedHashMap<>();
        private final Map<Received, Received> twins = new LinkedHashMap<>();
        private final List<Received> unreadable = new ArrayList<>();
        private int unopened;
        private int failed;

        Taking(Checker checker, RunLog log, Wording wording) {
            this.checker = checker;
            this.log = log;
            this.wording = wording;
        }

        void take(Path path) throws IOException {
            List<Received> files;
            try {
                files = Received.readAll(path, path.toString(), checker);
            } catch (IOException disk) {
                log.say("log.unopened", Map.of("file", path, "why", disk));
                unopened++;
                return;
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
                LOG.error("reading {} failed", path, ours);
                log.say("log.failed", Map.of("files", path, "what", ours));
                failed++;
                return;
            }
            for (Received file : files) {
                log.say("log.read", Map.of("file", file.given(), "sha", file.sha256()));
                sort(file);
            }
        }

        private void sort(Received file) throws IOException {
            Optional<Opened.Unreadable> refused = file.unreadable();
            Optional<Received> first = Optional.ofNullable(readable.get(file.sha256()));
            if (refused.isPresent()) {
                log.say("log.unreadable", Map.of("file", file.given(), "reason", wording.reason(refused.get())));
                unreadable.add(file);
            } else if (first.isPresent()) {
                log.say(
                        "log.twin",
                        Map.of("file", file.given(), "twin", first.get().given()));
                twins.put(file, first.get());
            } else {
                readable.put(file.sha256(), file);
            }
        }
    }
}
