package cn.gouji.cli;

import cn.gouji.Review;
import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Answer;
import cn.gouji.desk.AnswerName;
import cn.gouji.desk.Answering;
import cn.gouji.desk.Checker;
import cn.gouji.desk.Correcting;
import cn.gouji.desk.Progress;
import cn.gouji.desk.Received;
import cn.gouji.desk.Rounds;
import cn.gouji.desk.SafeFile;
import cn.gouji.desk.SafeName;
import cn.gouji.desk.Submission;
import cn.gouji.report.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files and says what was found; changes nothing where they lie. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);

    private final Equipment equipment;
    private final Console console;
    private final Function<RuleSettings, Checker> checkers;
    private final Clock clock;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--explain-reading", descriptionKey = "option.explain-reading")
    private boolean explained;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(names = "--apply-proposals", descriptionKey = "option.apply-proposals")
    private boolean corrected;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "option.settings")
    private @Nullable Path settings;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "parameter.files")
    private List<String> given;

    private final Set<Path> written = new HashSet<>();
    private Exit exit = Exit.CLEAN;

    CheckCommand(Equipment equipment, Console console, Function<RuleSettings, Checker> checkers, Clock clock) {
        this.equipment = equipment;
        this.console = console;
        this.checkers = checkers;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (corrected && out == null) {
            console.note("usage.apply-without-out", Map.of());
            console.note("usage.see", Map.of("command", "gouji check"));
            return Exit.USAGE.code();
        }
        Output output = json ? new JsonLines(console, explained) : new Listing(console, explained);
        for (SettingsChoice choice : SettingsChoice.of(Optional.ofNullable(settings), given)) {
            choice.file().ifPresent(file -> console.note("cli.settings", Map.of("file", file)));
            console.prescribe(choice.rules());
            check(choice, output);
        }
        output.end(Optional.ofNullable(out));
        return exit.code();
    }

    private void check(SettingsChoice choice, Output output) throws IOException {
        Checker checker = checkers.apply(choice.rules());
        Rounds rounds = new Rounds(choice.rules(), choice.waivers(), LocalDate.now(clock));
        for (Gathering.Pool pool : new Gathering(checker, console).pools(choice.given())) {
            pool.failed().forEach(file -> unopened(file, output));
            int done = 0;
            for (Submission submission : pool.submissions()) {
                step(done++, pool.submissions().size(), submission);
                check(submission, checker, rounds, output);
            }
            pool.unreadable().forEach(file -> unreadable(file, output));
        }
    }

    private void step(int done, int total, Submission submission) {
        console.step(Progress.Stage.CHECK, done, total, submission.main().name());
    }

    private void check(Submission submission, Checker checker, Rounds rounds, Output output) {
        try {
            Review review = rounds.heard(submission, submission.check(checker));
            if (out != null) {
                write(submission, review, out);
                if (corrected) {
                    Correcting correcting = new Correcting(equipment.annotator(), console.wording());
                    new CorrectedCopies(console, out, written).write(correcting.outcome(submission, review, checker));
                }
            }
            exit = exit.and(Tally.of(review).errors() > 0 ? Exit.FINDINGS : Exit.CLEAN);
            exit = exit.and(review.crashed().isEmpty() ? Exit.CLEAN : Exit.FAILED);
            output.checked(submission, review);
        } catch (IOException disk) {
            exit = exit.and(Exit.FAILED);
            output.failed(submission, String.valueOf(disk.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
            LOG.error("checking {} failed", submission.main().given(), ours);
            exit = exit.and(Exit.FAILED);
            output.failed(submission, ours.toString());
        }
    }

    private void unopened(Gathering.Unopened file, Output output) {
        exit = exit.and(file.ours() ? Exit.FAILED : Exit.UNREADABLE);
        output.unopened(file);
    }

    private void unreadable(Received file, Output output) {
        exit = exit.and(Exit.UNREADABLE);
        output.unreadable(file);
    }

    private void write(Submission submission, Review review, Path folder) throws IOException {
        Answering answering = new Answering(equipment.annotator(), console.wording());
        for (Answer answer : answering.answers(submission, review)) {
            AnswerName name = new AnswerName(answer, review.since().round(), console.wording());
            Path target = SafeName.unique(folder, name.stem(), name.ending(), written);
            SafeFile.write(target, answer.content());
            console.note("cli.written", Map.of("file", target));
        }
    }
}
