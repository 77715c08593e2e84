package cn.gouji.cli;

import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Desk;
import cn.gouji.desk.DeskFault;
import cn.gouji.desk.Outcome;
import cn.gouji.desk.Workspace;
import cn.gouji.wording.SettingsFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Works through the inbox of a workspace whenever something comes, until it is told to end. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

    private final Desks desks;
    private final Console console;
    private final Interruption interruption;
    private RuleSettings prescribed = RuleSettings.DEFAULT;
    private Optional<Desk> desk = Optional.empty();

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    WatchCommand(Desks desks, Console console, Interruption interruption) {
        this.desks = desks;
        this.console = console;
        this.interruption = interruption;
    }

    /** Ctrl-C ends it between two steps, and is how it is meant to end; what is begun is taken up next time. */
    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = Workspace.in(folder);
        Duration poll = workspace.settings().working().poll();
        interruption.listen();
        desks.tellRegister(workspace);
        console.say("watch.begun", Map.of("folder", workspace.inbox(), "seconds", poll.toSeconds()));
        do {
            look(workspace);
        } while (!interruption.rest(poll.toMillis()));
        console.say("watch.ended", Map.of());
        return Exit.CLEAN.code();
    }

    /** Something in the way now may be out of the way next time. */
    private void look(Workspace workspace) {
        try {
            Outcome outcome = desk(workspace).run(workspace, console, interruption::isAsked);
            if (outcome.folder().isPresent()) {
                desks.tell(outcome, workspace);
            }
        } catch (Desk.Stopped stopped) {
            desks.tell(stopped, workspace);
        } catch (DeskFault fault) {
            console.err().println(fault.text(console.wording()));
        } catch (SettingsFault fault) {
            console.err().println(fault.text(console.wording()));
        }
    }

    /** The same desk as long as the bureau prescribes the same, since it remembers what it has seen. */
    private Desk desk(Workspace workspace) {
        RuleSettings rules = workspace.settings().rules();
        if (desk.isEmpty() || !rules.equals(prescribed)) {
            prescribed = rules;
            desk = Optional.of(desks.of(workspace));
        }
        return desk.get();
    }
}
