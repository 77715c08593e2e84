package cn.gouji.cli;

import cn.gouji.desk.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a workspace. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.init")
    private Path folder;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Path kept : Workspace.create(folder)) {
            console.note("init.kept", Map.of("file", kept));
        }
        console.say("init.done", Map.of("folder", folder.toAbsolutePath().normalize()));
        return Exit.CLEAN.code();
    }
}
