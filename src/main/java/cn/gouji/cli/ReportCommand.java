package cn.gouji.cli;

import cn.gouji.desk.OpenLedger;
import cn.gouji.desk.Report;
import cn.gouji.desk.SafeFile;
import cn.gouji.desk.Workspace;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists where every unit stands, as the ledger has it, and what has not come. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final Clock clock;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(names = "--json", descriptionKey = "option.report-json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.report-out")
    private @Nullable Path out;

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    ReportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace workspace = Workspace.in(folder);
        return OpenLedger.with(workspace, workspace.settings(), ledger -> {
            Report report = new Report(ledger, workspace.register(), console.wording());
            List<Report.Line> lines = report.lines();
            for (Report.Line line : lines) {
                say(line);
            }
            if (!json) {
                long missing = lines.stream().filter(Report.Line::isMissing).count();
                console.say("report.total", Map.of("lines", lines.size() - missing, "missing", missing));
            }
            if (out != null) {
                SafeFile.write(
                        out, report.workbook(workspace, LocalDate.now(clock).toString()));
                console.note("cli.written", Map.of("file", out));
            }
            return Exit.CLEAN.code();
        });
    }

    private void say(Report.Line line) throws IOException {
        if (json) {
            console.line(JSON.writeValueAsString(values(line)));
            return;
        }
        String key = line.answered() ? "report.answered" : line.isMissing() ? "report.missing" : "report.other";
        console.say(key, values(line));
    }

    private static Map<String, Object> values(Report.Line line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", line.code());
        values.put("unit", line.unit());
        values.put("year", line.year());
        values.put("kind", line.kind());
        values.put("state", line.state());
        values.put("round", line.round());
        values.put("errors", line.result().errors());
        values.put("warnings", line.result().warnings());
        values.put("hints", line.result().hints());
        values.put("unverifiable", line.result().unverifiable());
        return values;
    }
}
