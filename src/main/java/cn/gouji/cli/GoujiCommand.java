package cn.gouji.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows its help. */
@Command(name = "gouji", versionProvider = Version.class)
final class GoujiCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    @SuppressWarnings("unused") // picocli reads it
    private boolean version;

    @Override
    public Integer call() {
        CommandLine program = spec.commandLine();
        program.usage(program.getErr());
        return Exit.USAGE.code();
    }
}
