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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Works through the inbox of a workspace whenever something comes, until it is told to end. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    private final Desks desks;
    private final Console console;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private RuleSettings prescribed = RuleSettings.DEFAULT;
    private Optional<Desk> desk = Optional.empty();

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    WatchCommand(Desks desks, Console console) {
        this.desks = desks;
        this.console = console;
    }

    /** Ctrl-C ends it between two steps; what is begun is taken up next time. */
    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = Workspace.in(folder);
        Duration poll = workspace.settings().working().poll();
        Thread hook = new Thread(this::end, "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            desks.tellRegister(workspace);
            console.say("watch.begun", Map.of("folder", workspace.inbox(), "seconds", poll.toSeconds()));
            do {
                look(workspace);
            } while (!stop.await(poll.toMillis(), TimeUnit.MILLISECONDS));
            console.say("watch.ended", Map.of());
            return Exit.CLEAN.code();
        } finally {
            ended.countDown();
        }
    }

    /** Something in the way now may be out of the way next time. */
    private void look(Workspace workspace) {
        try {
            Outcome outcome = desk(workspace).run(workspace, console, () -> stop.getCount() == 0);
            if (outcome.folder().isPresent()) {
                desks.tell(outcome, workspace);
            }
        } catch (Desk.Stopped stopped) {
            console.note("watch.stopped", Map.of());
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

    /** Runs when the program is told to end, and waits until it has. */
    void end() {
        stop.countDown();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                console.note("watch.stopped", Map.of());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
