package cn.gouji.cli;

import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Checker;
import cn.gouji.desk.Desk;
import cn.gouji.desk.Outcome;
import cn.gouji.desk.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works through the inbox of a workspace. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Equipment equipment;
    private final Console console;
    private final Function<RuleSettings, Checker> checkers;
    private final Clock clock;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(names = "--copy-to", paramLabel = "DIR", descriptionKey = "option.copy-to")
    private @Nullable Path copyTo;

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    RunCommand(Equipment equipment, Console console, Function<RuleSettings, Checker> checkers, Clock clock) {
        this.equipment = equipment;
        this.console = console;
        this.checkers = checkers;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Workspace workspace = Workspace.in(folder);
        if (copyTo != null) {
            workspace = workspace.copy(copyTo);
            console.say("run.copied", Map.of("folder", workspace.root().toAbsolutePath()));
        }
        RuleSettings rules = workspace.settings().rules();
        console.prescribe(rules);
        if (workspace.register().isEmpty()) {
            console.note("run.no-register", Map.of("file", workspace.registerFile()));
        }
        Checker checker = checkers.apply(rules);
        Outcome outcome = new Desk(checker, equipment.annotator(), console.wording(), clock).run(workspace, console);
        tell(outcome, workspace);
        return exit(outcome).code();
    }

    private void tell(Outcome outcome, Workspace workspace) {
        Optional<Path> results = outcome.folder();
        if (results.isEmpty()) {
            console.say("run.none", Map.of("folder", workspace.inbox()));
            return;
        }
        console.say(
                "run.summary",
                Map.of(
                        "submissions", outcome.submissions(),
                        "returned", outcome.returned(),
                        "passed", outcome.passed(),
                        "rejected", outcome.rejected(),
                        "left", outcome.left(),
                        "failed", outcome.failed()));
        if (outcome.held() > 0) {
            console.say("run.held", Map.of("held", outcome.held(), "folder", workspace.held()));
        }
        if (outcome.repeated() > 0) {
            console.say("run.repeated", Map.of("repeated", outcome.repeated()));
        }
        console.say("run.where", Map.of("folder", results.get().toAbsolutePath()));
    }

    private static Exit exit(Outcome outcome) {
        Exit exit = outcome.errors() > 0 ? Exit.FINDINGS : Exit.CLEAN;
        exit = exit.and(outcome.rejected() + outcome.left() > 0 ? Exit.UNREADABLE : Exit.CLEAN);
        return exit.and(outcome.failed() > 0 ? Exit.FAILED : Exit.CLEAN);
    }
}
