package cn.gouji.desk;

import cn.gouji.excel.SummaryFiller;
import cn.gouji.sheet.Annotator;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * From the inbox to the answer (收件到答复). Originals leave the inbox only when everything that answers them is on the disk:
 * a run that is killed loses nothing, the next one starts again.
 */
public final class Desk {

    private final Checker checker;
    private final Annotator annotator;
    private final Wording wording;
    private final Clock clock;

    /** A desk that checks with this and answers in these words. */
    public Desk(Checker checker, Annotator annotator, Wording wording, Clock clock) {
        this.checker = checker;
        this.annotator = annotator;
        this.wording = wording;
        this.clock = clock;
    }

    /** Works through the inbox. Settings and templates are read first, so that a mistake in them stops nothing half-way. */
    public Outcome run(Workspace workspace, Progress progress) throws IOException {
        Outgoing.Correspondence correspondence = new Outgoing.Correspondence(workspace.settings(), workspace.letters());
        SummaryFiller filler = filler(workspace);
        Rounds rounds = new Rounds(workspace.settings().rules(), workspace.waivers(), LocalDate.now(clock));
        List<Path> files = Folder.files(workspace.inbox());
        if (files.isEmpty()) {
            return Outcome.NOTHING;
        }
        RunFolder folder = RunFolder.create(workspace, LocalDateTime.now(clock), wording);
        RunLog log = new RunLog(folder.log(), wording, clock);
        log.say("log.start", Map.of("workspace", workspace.root(), "files", files.size()));
        Intake intake = Intake.of(files, checker, log, wording, progress);
        Outgoing outgoing = new Outgoing(folder, new Answering(annotator, wording), correspondence, wording);
        Run run = new Run(workspace, folder, intake, log, wording, clock, progress);
        run.answer(checker, outgoing, rounds);
        run.summarise(filler);
        run.explain();
        run.archive();
        run.reject();
        log.say("log.end", Map.of());
        return run.outcome();
    }

    private static SummaryFiller filler(Workspace workspace) {
        try {
            return new SummaryFiller(workspace.summaryTemplate());
        } catch (IOException damaged) {
            throw new SettingsFault(
                    "settings.bad-summary",
                    Map.of("file", workspace.summaryFile(), "what", String.valueOf(damaged.getMessage())));
        }
    }
}
