package cn.gouji.cli;

import cn.gouji.desk.OpenLedger;
import cn.gouji.desk.Registered;
import cn.gouji.desk.Reminding;
import cn.gouji.desk.Settings;
import cn.gouji.desk.Workspace;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drafts letters to the units from which something is expected that has not come. */
@Command(name = "remind")
final class RemindCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    RemindCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace workspace = Workspace.in(folder);
        if (workspace.register().units().stream()
                .allMatch(unit -> unit.expected().isEmpty())) {
            throw new SettingsFault("remind.nothing-expected", Map.of("file", workspace.registerFile()));
        }
        Settings settings = workspace.settings();
        return OpenLedger.with(workspace, settings, ledger -> {
            Reminding reminding = new Reminding(workspace, settings, ledger, console.wording(), clock);
            tell(reminding.draft(), reminding.folder());
            return Exit.CLEAN.code();
        });
    }

    private void tell(List<Reminding.Drafted> drafted, Path where) {
        for (Reminding.Drafted reminder : drafted) {
            Registered unit = reminder.unit();
            console.say(
                    unit.email().isEmpty() ? "remind.nowhere" : "remind.drafted",
                    Map.of("unit", unit.name(), "materials", reminder.materials(), "address", unit.email()));
        }
        console.say(
                drafted.isEmpty() ? "remind.none" : "remind.total",
                Map.of("count", drafted.size(), "folder", where.toAbsolutePath(), "workspace", folder));
    }
}
