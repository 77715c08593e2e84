package cn.gouji.cli;

import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Checker;
import cn.gouji.desk.Desk;
import cn.gouji.desk.Outcome;
import cn.gouji.desk.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the desk of a workspace, and tells what came of its work. */
record Desks(Equipment equipment, Console console, Function<RuleSettings, Checker> checkers, Clock clock) {

    /** The desk that works as the workspace prescribes. */
    Desk of(Workspace workspace) {
        RuleSettings rules = workspace.settings().rules();
        console.prescribe(rules);
        return new Desk(checkers.apply(rules), equipment.annotator(), console.wording(), clock);
    }

    /** That everybody is accepted where nobody is registered. */
    void tellRegister(Workspace workspace) {
        if (workspace.register().isEmpty()) {
            console.note("run.no-register", Map.of("file", workspace.registerFile()));
        }
    }

    /** That a run was ended, and what it had done by then. */
    void tell(Desk.Stopped stopped, Workspace workspace) {
        tell(stopped.outcome(), workspace);
        console.note("cli.stopped", Map.of());
    }

    /** What came of a run; nothing where there was nothing to do. */
    void tell(Outcome outcome, Workspace workspace) {
        Optional<Path> results = outcome.folder();
        if (results.isPresent()) {
            console.say(
                    "run.summary",
                    Map.of(
                            "submissions", outcome.submissions(),
                            "returned", outcome.returned(),
                            "passed", outcome.passed(),
                            "rejected", outcome.rejected(),
                            "left", outcome.left(),
                            "failed", outcome.failed()));
        } else if (outcome.left() > 0) {
            console.say("run.waiting", Map.of("left", outcome.left(), "folder", workspace.inbox()));
        }
        if (outcome.held() > 0) {
            console.say("run.held", Map.of("held", outcome.held(), "folder", workspace.held()));
        }
        if (outcome.repeated() > 0) {
            console.say("run.repeated", Map.of("repeated", outcome.repeated()));
        }
        results.ifPresent(folder -> console.say("run.where", Map.of("folder", folder.toAbsolutePath())));
    }
}
