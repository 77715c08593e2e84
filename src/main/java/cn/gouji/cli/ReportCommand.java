package cn.gouji.cli;

import cn.gouji.across.Disagreement;
import cn.gouji.desk.OpenLedger;
import cn.gouji.desk.Report;
import cn.gouji.desk.ReportFiles;
import cn.gouji.desk.Settings;
import cn.gouji.desk.Workspace;
import cn.gouji.report.Overview;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** A person sees from so many what it is about; the rest is in the page, the summary and {@code --json}. */
    private static final int MOST_SPOTS = 6;

    private final Console console;
    private final Clock clock;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(names = "--json", descriptionKey = "option.report-json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.report-out")
    private @Nullable Path out;

    @Option(names = "--consolidate", paramLabel = "FOLDER", descriptionKey = "option.report-consolidate")
    private @Nullable Path consolidated;

    @Option(names = "--superior", paramLabel = "CODE", descriptionKey = "option.report-superior", defaultValue = "")
    private String superior = "";

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    ReportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace workspace = Workspace.in(folder);
        Settings settings = workspace.settings();
        ReportFiles files = new ReportFiles(workspace, console.wording());
        if (out != null) {
            files.canBe(out);
        }
        return OpenLedger.with(workspace, settings, ledger -> {
            Report report = new Report(ledger, workspace.register(), console.wording());
            List<Report.Line> lines = report.lines();
            for (Report.Line line : lines) {
                say(line);
            }
            if (!json) {
                long missing = lines.stream().filter(Report.Line::isMissing).count();
                console.say("report.total", Map.of("lines", lines.size() - missing, "missing", missing));
            }
            disagreements(report.disagreements(settings.rules()));
            if (out != null) {
                write(out, files, report.overview(settings, clock));
            }
            return consolidated == null ? Exit.CLEAN.code() : consolidate(report, consolidated);
        });
    }

    private void write(Path target, ReportFiles files, Overview overview) throws IOException {
        for (Path written : files.write(target, overview)) {
            console.note("cli.written", Map.of("file", written));
        }
        List<String> leftOut = files.leftOut(target);
        if (!leftOut.isEmpty()) {
            String sheets = String.join(console.wording().text("list.names"), leftOut);
            console.note("log.template-lacks", Map.of("sheets", sheets));
        }
    }

    private int consolidate(Report report, Path folder) throws IOException {
        List<Path> files = report.consolidate(folder, superior);
        for (Path file : files) {
            console.note("cli.written", Map.of("file", file));
        }
        if (files.isEmpty()) {
            console.note("report.nothing-to-consolidate", Map.of("superior", superior));
            return Exit.USAGE.code();
        }
        return Exit.CLEAN.code();
    }

    private void say(Report.Line line) throws IOException {
        if (json) {
            console.line(JSON.writeValueAsString(values(line)));
            return;
        }
        String key = line.answered() ? "report.answered" : line.isMissing() ? "report.missing" : "report.other";
        console.say(key, values(line));
    }

    private void disagreements(List<Disagreement> disagreements) throws IOException {
        if (!json && !disagreements.isEmpty()) {
            console.say("report.disagreements", Map.of("count", disagreements.size()));
        }
        for (Disagreement one : disagreements) {
            if (json) {
                console.line(JSON.writeValueAsString(values(one)));
            } else {
                say(one);
            }
        }
    }

    private void say(Disagreement one) {
        Wording wording = console.wording();
        Map<String, Object> values = values(one);
        values.put("symbol", wording.symbol(one.severity()));
        values.put("level", wording.severity(one.severity()));
        console.say("report.disagreement", values);
        one.spots().stream().limit(MOST_SPOTS).forEach(spot -> console.say("report.spot", values(spot)));
        if (one.spots().size() > MOST_SPOTS) {
            console.say("report.more-spots", Map.of("count", one.spots().size() - MOST_SPOTS));
        }
    }

    private Map<String, Object> values(Disagreement one) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", "disagreement");
        values.put("rule", one.rule().id());
        values.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
        values.put("message", console.wording().message(one.rule(), one.message()));
        values.put("actual", one.actual());
        values.put("expected", one.expected());
        values.put("places", one.spots().stream().map(ReportCommand::values).toList());
        return values;
    }

    private static Map<String, Object> values(Disagreement.Spot spot) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", spot.code());
        values.put("unit", spot.unit());
        values.put("year", spot.year() == 0 ? "" : String.valueOf(spot.year()));
        values.put("kind", spot.kind().name().toLowerCase(Locale.ROOT));
        values.put("document", spot.document());
        values.put("place", spot.place());
        values.put("shown", spot.shown());
        return values;
    }

    private static Map<String, Object> values(Report.Line line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", "submission");
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
