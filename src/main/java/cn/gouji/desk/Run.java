package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.excel.SummaryFiller;
import cn.gouji.filing.Figure;
import cn.gouji.report.Tally;
import cn.gouji.round.Figures;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the desk: what has been answered so far, and what stays in the inbox. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final Workspace workspace;
    private final RunFolder folder;
    private final Intake intake;
    private final RunLog log;
    private final Wording wording;
    private final Clock clock;
    private final Progress progress;
    private final Summary summary;
    private final ExplanationBook explanations;
    private final Set<Received> answered = new HashSet<>();
    private final Set<Received> kept = new HashSet<>();
    private final Set<Path> taken = new HashSet<>();
    private int submissions;
    private int returned;
    private int passed;
    private int errors;
    private int left;
    private int failed;

    Run(
            Workspace workspace,
            RunFolder folder,
            Intake intake,
            RunLog log,
            Wording wording,
            Clock clock,
            Progress progress) {
        this.workspace = workspace;
        this.folder = folder;
        this.intake = intake;
        this.log = log;
        this.wording = wording;
        this.clock = clock;
        this.progress = progress;
        this.summary = new Summary(wording);
        this.explanations = new ExplanationBook(wording);
        this.left = intake.unopened();
        this.failed = intake.failed();
    }

    /** Checks and answers one submission after the other; one that fails does not stop the rest. */
    void answer(Checker checker, Outgoing outgoing, Rounds rounds) throws IOException {
        List<Submission> all = Grouping.of(intake.readable());
        for (Submission submission : all) {
            progress.step(
                    Progress.Stage.CHECK,
                    submissions,
                    all.size(),
                    submission.main().name());
            submissions++;
            try {
                answer(submission, checker, outgoing, rounds);
            } catch (Received.ChangedFile changed) {
                kept.addAll(submission.files());
                left++;
                log.say("log.changed", Map.of("file", String.join(" ", submission.names())));
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
                LOG.error("answering {} failed", submission.names(), ours);
                kept.addAll(submission.files());
                failed++;
                summary.failed(submission);
                log.say("log.failed", Map.of("files", String.join(" ", submission.names()), "what", ours));
            }
        }
    }

    private void answer(Submission submission, Checker checker, Outgoing outgoing, Rounds rounds) throws IOException {
        Review checked = submission.check(checker);
        List<Figure> figures = submission.figures(checker);
        RoundArchive archive = new RoundArchive(workspace.archive());
        Optional<RoundRecord> before = archive.last(checked.identity(), Figures.of(figures));
        Rounds.Heard heard = rounds.heard(submission, checked, before, figures);
        Review review = heard.review();
        int round = Math.max(review.since().round(), round(submission.main()));
        Outgoing.Occasion occasion = new Outgoing.Occasion(clock.instant(), LocalDate.now(clock), round);
        archive.keep(
                folder.path().getFileName().toString(),
                review.identity(),
                RoundRecord.of(review, round, figures, archived(submission), wording));
        for (Path written : outgoing.write(submission, review, occasion)) {
            log.say("log.written", Map.of("file", written));
        }
        answered.addAll(submission.files());
        summary.checked(submission, review);
        explanations.add(review, heard.bureau());
        count(submission, review);
    }

    private void count(Submission submission, Review review) throws IOException {
        Tally tally = Tally.of(review);
        boolean pass = Tally.state(review) == Tally.State.PASS;
        passed += pass ? 1 : 0;
        returned += pass ? 0 : 1;
        errors += tally.errors() > 0 ? 1 : 0;
        failed += review.crashed().isEmpty() ? 0 : 1;
        log.say(
                "log.checked",
                Map.of(
                        "files", String.join(" ", submission.names()),
                        "state", wording.text(pass ? "state.pass" : "state.return"),
                        "errors", tally.errors(),
                        "warnings", tally.warnings(),
                        "hints", tally.hints(),
                        "unverifiable", tally.unverifiable()));
        review.crashed()
                .forEach(crash -> LOG.error("{} crashed: {}", crash.rule().id(), crash.what()));
    }

    /** Where the files of a submission will be in the archive of this run. */
    private List<String> archived(Submission submission) {
        return submission.files().stream()
                .map(file -> workspace.inbox().relativize(file.path()).toString())
                .distinct()
                .toList();
    }

    /** What units explained, for the bureau to accept or not. */
    void explain() throws IOException {
        Optional<byte[]> book = explanations.workbook();
        if (book.isPresent()) {
            SafeFile.write(folder.explanations(), book.get());
            log.say("log.written", Map.of("file", folder.explanations()));
        }
    }

    /** Earlier runs archived a file of the same name from the same place. */
    private int round(Received file) throws IOException {
        Path relative = workspace.inbox().relativize(file.path());
        if (!Files.isDirectory(workspace.archive())) {
            return 1;
        }
        try (Stream<Path> runs = Files.list(workspace.archive())) {
            return 1
                    + (int) runs.filter(run -> Files.exists(run.resolve(relative)))
                            .count();
        }
    }

    /** Without a summary the answers are still good, so its failure is told and the run goes on. */
    void summarise(SummaryFiller filler) throws IOException {
        intake.unreadable()
                .forEach(file -> summary.unreadable(
                        file.name(), file.unreadable().map(wording::reason).orElse("")));
        String name = folder.path().getFileName().toString();
        try {
            SafeFile.write(
                    folder.summary(),
                    summary.workbook(filler, name, LocalDate.now(clock).toString()));
            log.say("log.written", Map.of("file", folder.summary()));
        } catch (RuntimeException | LinkageError ours) {
            LOG.error("the summary failed", ours);
            failed++;
            log.say("log.failed", Map.of("files", folder.summary(), "what", ours));
        }
    }

    /** Moves the originals of what is answered; a file of several submissions, and an archive, only when all of it is. */
    void archive() throws IOException {
        List<List<Received>> paths = Stream.concat(intake.readable().stream(), intake.twins().keySet().stream())
                .collect(Collectors.groupingBy(Received::path, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(files -> files.stream().allMatch(this::isDone))
                .toList();
        for (int at = 0; at < paths.size(); at++) {
            Received file = paths.get(at).get(0);
            String name = file.path().getFileName().toString();
            progress.step(Progress.Stage.ARCHIVE, at, paths.size(), name);
            move(file, folder.archive().resolve(workspace.inbox().relativize(file.path())));
        }
        progress.step(Progress.Stage.ARCHIVE, paths.size(), paths.size(), "");
    }

    private boolean isDone(Received file) {
        Received first = intake.twins().getOrDefault(file, file);
        return answered.contains(first) && !kept.contains(first);
    }

    /**
     * Moves what cannot be read aside, with a line that says why beside it. What is inside an archive has its line only, and
     * the archive is moved aside when nothing in it could be read.
     */
    void reject() throws IOException {
        Set<Path> done = Stream.concat(intake.readable().stream(), intake.twins().keySet().stream())
                .map(Received::path)
                .collect(Collectors.toCollection(HashSet::new));
        for (Received file : intake.unreadable()) {
            String name = file.name();
            Path target =
                    SafeName.unique(workspace.rejected(), SafeName.withoutEnding(name), SafeName.ending(name), taken);
            Path reason = target.resolveSibling(target.getFileName() + wording.text("file.reason"));
            SafeFile.write(reason, ("\uFEFF" + line(file) + "\r\n").getBytes(StandardCharsets.UTF_8));
            if (!file.isPacked()) {
                move(file, target);
            } else if (done.add(file.path())) {
                String archive = file.path().getFileName().toString();
                move(
                        file,
                        SafeName.unique(
                                workspace.rejected(),
                                SafeName.withoutEnding(archive),
                                SafeName.ending(archive),
                                taken));
            }
        }
    }

    private void move(Received file, Path target) throws IOException {
        try {
            SafeFile.move(file.path(), target, file.pathSha256());
            log.say("log.archived", Map.of("file", target));
        } catch (IOException stays) {
            left++;
            log.say("log.unarchived", Map.of("file", file.path(), "what", stays));
        }
    }

    private String line(Received file) {
        return file.unreadable().map(wording::unreadable).orElse("");
    }

    Outcome outcome() {
        return new Outcome(
                Optional.of(folder.path()),
                submissions,
                returned,
                passed,
                errors,
                intake.unreadable().size(),
                left,
                failed);
    }
}
