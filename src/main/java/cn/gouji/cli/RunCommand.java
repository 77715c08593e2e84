package cn.gouji.cli;

import cn.gouji.desk.Desk;
import cn.gouji.desk.Outcome;
import cn.gouji.desk.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works through the inbox of a workspace. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Desks desks;
    private final Console console;
    private final Interruption interruption;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(names = "--copy-to", paramLabel = "DIR", descriptionKey = "option.copy-to")
    private @Nullable Path copyTo;

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    RunCommand(Desks desks, Console console, Interruption interruption) {
        this.desks = desks;
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException {
        Workspace workspace = Workspace.in(folder);
        if (copyTo != null) {
            workspace = workspace.copy(copyTo);
            console.say("run.copied", Map.of("folder", workspace.root().toAbsolutePath()));
        }
        desks.tellRegister(workspace);
        interruption.listen();
        try {
            return told(desks.of(workspace).run(workspace, console, interruption::isAsked), workspace);
        } catch (Desk.Stopped stopped) {
            desks.tell(stopped, workspace);
            return Exit.STOPPED.code();
        }
    }

    private int told(Outcome outcome, Workspace workspace) {
        if (outcome.isNothing()) {
            console.say("run.none", Map.of("folder", workspace.inbox()));
        }
        desks.tell(outcome, workspace);
        return exit(outcome).code();
    }

    private static Exit exit(Outcome outcome) {
        Exit exit = outcome.errors() > 0 ? Exit.FINDINGS : Exit.CLEAN;
        exit = exit.and(outcome.rejected() + outcome.left() + outcome.held() > 0 ? Exit.UNREADABLE : Exit.CLEAN);
        return exit.and(outcome.failed() > 0 ? Exit.FAILED : Exit.CLEAN);
    }
}
