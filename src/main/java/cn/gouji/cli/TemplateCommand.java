package cn.gouji.cli;

import cn.gouji.Gouji;
import cn.gouji.desk.SafeFile;
import cn.gouji.desk.SafeName;
import cn.gouji.excel.GridFile;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the blank workbook of every form. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.template")
    private Path folder;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Workbook> blanks = Gouji.blanks();
        Set<Path> written = new HashSet<>();
        for (Workbook blank : blanks) {
            SafeFile.write(SafeName.unique(folder, blank.name(), ".xlsx", written), GridFile.of(blank));
        }
        console.say(
                "template.done",
                Map.of("count", blanks.size(), "folder", folder.toAbsolutePath().normalize()));
        return Exit.CLEAN.code();
    }
}
