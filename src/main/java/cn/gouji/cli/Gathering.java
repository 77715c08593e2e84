package cn.gouji.cli;

import cn.gouji.desk.Checker;
import cn.gouji.desk.Folder;
import cn.gouji.desk.Grouping;
import cn.gouji.desk.Progress;
import cn.gouji.desk.Received;
import cn.gouji.desk.Submission;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the files and folders a person named, and puts together what belongs together. */
final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    private static final int MOST_SIBLINGS = 200;

    private final Checker checker;
    private final Progress progress;
    private final Map<Path, List<Received>> narratives = new HashMap<>();

    Gathering(Checker checker, Progress progress) {
        this.checker = checker;
        this.progress = progress;
    }

    /** A file the disk did not give, or that we failed to read by a fault of ours. */
    record Unopened(String given, String why, boolean ours) {

        String key() {
            return ours ? "cli.failed" : "cli.unopened";
        }

        Map<String, String> values() {
            return Map.of("file", given, "why", why, "what", why);
        }
    }

    /** What was found in one place. */
    record Pool(List<Submission> submissions, List<Received> unreadable, List<Unopened> failed) {}

    /** One pool for all files named, one for each folder. */
    List<Pool> pools(List<String> given) throws IOException {
        List<Path> named = new ArrayList<>();
        List<List<Path>> folders = new ArrayList<>();
        for (String text : given) {
            Path path = existing(text);
            if (Files.isDirectory(path)) {
                folders.add(Folder.files(path));
            } else {
                named.add(path);
            }
        }
        List<Pool> pools = new ArrayList<>();
        if (!named.isEmpty()) {
            Pool pool = pool(named.stream().distinct().toList());
            List<Submission> joined =
                    pool.submissions().stream().map(this::withNarrative).toList();
            pools.add(new Pool(joined, pool.unreadable(), pool.failed()));
        }
        for (List<Path> folder : folders) {
            pools.add(pool(folder));
        }
        return pools;
    }

    private static Path existing(String text) {
        return path(text)
                .filter(Files::exists)
                .orElseThrow(() -> new SettingsFault("cli.no-such-file", Map.of("file", text)));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Pool pool(List<Path> paths) {
        List<Received> readable = new ArrayList<>();
        List<Received> unreadable = new ArrayList<>();
        List<Unopened> failed = new ArrayList<>();
        for (Path path : paths) {
            progress.step(Progress.Stage.READ, readable.size() + unreadable.size(), paths.size(), path.toString());
            try {
                for (Received file : Received.readAll(path, path.toString(), checker)) {
                    (file.unreadable().isPresent() ? unreadable : readable).add(file);
                }
            } catch (IOException disk) {
                failed.add(new Unopened(path.toString(), disk.toString(), false));
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
                LOG.error("reading {} failed", path, ours);
                failed.add(new Unopened(path.toString(), ours.toString(), true));
            }
        }
        return new Pool(Grouping.of(readable), unreadable, failed);
    }

    /** A workbook named alone brings the narrative of its unit and year that lies beside it. */
    private Submission withNarrative(Submission submission) {
        if (submission.files().stream().anyMatch(file -> file.prose().isPresent())) {
            return submission;
        }
        Received workbook = submission.main();
        List<Received> beside = beside(workbook).stream()
                .filter(narrative -> Grouping.tellsOf(narrative, workbook))
                .toList();
        return new Submission(
                Stream.concat(submission.files().stream(), beside.stream()).toList());
    }

    private List<Received> beside(Received workbook) {
        return narratives.computeIfAbsent(workbook.path().toAbsolutePath().getParent(), this::narratives);
    }

    private List<Received> narratives(Path folder) {
        List<Received> found = new ArrayList<>();
        try {
            Folder.filesRightIn(folder).stream()
                    .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".docx"))
                    .limit(MOST_SIBLINGS)
                    .forEach(path -> narrative(path).ifPresent(found::add));
        } catch (IOException unlisted) {
            LOG.warn("the folder {} cannot be searched for narratives", folder, unlisted);
        }
        return found;
    }

    /** A file nobody named that does not open is none of our business. */
    private Optional<Received> narrative(Path path) {
        try {
            return Optional.of(Received.read(path, path.toString(), checker))
                    .filter(file -> file.prose().isPresent());
        } catch (IOException | RuntimeException unopened) {
            LOG.warn("{} cannot be looked into for a narrative", path, unopened);
            return Optional.empty();
        }
    }
}
