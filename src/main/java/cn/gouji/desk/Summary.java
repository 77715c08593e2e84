package cn.gouji.desk;

import cn.gouji.excel.SummaryFiller;
import cn.gouji.report.Overview;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole season as a workbook for the bureau (汇总). */
final class Summary {

    private final Overview overview;
    private final Wording wording;

    Summary(Overview overview, Wording wording) {
        this.overview = overview;
        this.wording = wording;
    }

    /** The workbook in the look of that template. */
    byte[] workbook(SummaryFiller filler) {
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        lists.put(SummarySheet.TOTALS.title(), new SummaryTotals(overview, wording).lines());
        lists.put(SummarySheet.UNITS.title(), units());
        SummaryFindings found = new SummaryFindings(overview, wording);
        lists.put(SummarySheet.FINDINGS.title(), found.findings());
        lists.put(SummarySheet.RULES.title(), found.rules());
        lists.put(SummarySheet.MISSING.title(), missing());
        lists.put(SummarySheet.COMMON.title(), found.common());
        lists.put(SummarySheet.ACROSS.title(), found.across());
        lists.put(SummarySheet.UNREADABLE.title(), unreadable());
        lists.put(SummarySheet.RUNS.title(), runs());
        return filler.fill(head(), lists);
    }

    /** What fills the bureau's template, or ours where it has none. */
    static SummaryFiller filler(Workspace workspace) {
        try {
            return new SummaryFiller(workspace.summaryTemplate());
        } catch (IOException damaged) {
            throw new SettingsFault(
                    "settings.bad-summary",
                    Map.of("file", workspace.summaryFile(), "what", String.valueOf(damaged.getMessage())));
        }
    }

    /** The sheets that the template has no place for. */
    static List<String> lacking(SummaryFiller filler) {
        return Stream.of(SummarySheet.values())
                .map(SummarySheet::title)
                .filter(title -> !filler.sheets().contains(title))
                .toList();
    }

    private Map<String, Object> head() {
        Map<Overview.State, Long> states = overview.submissions().stream()
                .collect(Collectors.groupingBy(submission -> submission.last().state(), Collectors.counting()));
        Map<String, Object> head = new HashMap<>();
        head.put("财政部门", overview.made().bureau() + overview.made().office());
        head.put("批次", overview.made().run());
        head.put("日期", overview.made().time());
        head.put("单位数", overview.units());
        head.put("份数", overview.submissions().size());
        head.put("退回数", states.getOrDefault(Overview.State.RETURNED, 0L).intValue());
        head.put("通过数", states.getOrDefault(Overview.State.PASSED, 0L).intValue());
        head.put("未报数", overview.missing().size());
        head.put("无法读取数", overview.unreadable().size());
        return head;
    }

    private List<Map<String, Object>> units() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Submission submission : overview.submissions()) {
            Overview.Round last = submission.last();
            boolean answered = last.state().isAnswered();
            Overview.Counts counts = last.counts();
            List<Overview.Handed> files = submission.files();
            lines.add(SummarySheet.UNITS.line(
                    lines.size() + 1,
                    submission.unit().code(),
                    submission.unit().name(),
                    submission.unit().superior(),
                    year(submission.matter()),
                    submission.matter().kind(),
                    answered ? last.round() : "",
                    wording.text(last.state().key()),
                    answered ? counts.errors() : "",
                    answered ? counts.warnings() : "",
                    answered ? counts.hints() : "",
                    answered ? counts.unverifiable() : "",
                    answered ? counts.roundings() : "",
                    last.day(),
                    last.run(),
                    files.stream().map(Overview.Handed::name).collect(Collectors.joining("\n")),
                    files.stream().map(Overview.Handed::sha256).collect(Collectors.joining("\n"))));
        }
        return lines;
    }

    private List<Map<String, Object>> missing() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Missing missing : overview.missing()) {
            lines.add(SummarySheet.MISSING.line(
                    lines.size() + 1,
                    missing.unit().code(),
                    missing.unit().name(),
                    missing.unit().superior(),
                    year(missing.matter()),
                    missing.matter().kind(),
                    missing.unit().contact(),
                    missing.unit().email(),
                    missing.overdue() == 0 ? "" : missing.overdue(),
                    missing.reminders(),
                    missing.reminded()));
        }
        return lines;
    }

    private List<Map<String, Object>> unreadable() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Unreadable file : overview.unreadable()) {
            lines.add(SummarySheet.UNREADABLE.line(lines.size() + 1, file.file(), file.reason(), file.run()));
        }
        return lines;
    }

    private List<Map<String, Object>> runs() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Run run : overview.runs()) {
            lines.add(SummarySheet.RUNS.line(
                    lines.size() + 1,
                    run.name(),
                    run.started(),
                    run.finished(),
                    run.files(),
                    run.contents(),
                    run.passed(),
                    run.returned(),
                    run.held(),
                    run.repeated(),
                    run.failed(),
                    run.unreadable(),
                    run.letters(),
                    run.sent(),
                    run.engine()));
        }
        return lines;
    }

    private static Object year(Overview.Matter matter) {
        return matter.year() == 0 ? "" : matter.year();
    }
}
