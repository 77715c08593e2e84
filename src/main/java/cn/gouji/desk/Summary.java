package cn.gouji.desk;

import cn.gouji.across.Disagreement;
import cn.gouji.check.Severity;
import cn.gouji.excel.SummaryFiller;
import cn.gouji.report.Common;
import cn.gouji.report.Overview;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole season as a workbook for the bureau (汇总). */
final class Summary {

    /** A cell takes 32,767 characters. */
    private static final int LONGEST = 32_000;

    private static final int BRIEF = 60;

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
        lists.put(SummarySheet.FINDINGS.title(), findings());
        lists.put(SummarySheet.RULES.title(), rules());
        lists.put(SummarySheet.MISSING.title(), missing());
        lists.put(SummarySheet.COMMON.title(), common());
        lists.put(SummarySheet.ACROSS.title(), across());
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
        head.put("财政部门", text(overview.made().bureau() + overview.made().office()));
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
                    text(submission.unit().code()),
                    text(submission.unit().name()),
                    text(submission.unit().superior()),
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
                    text(files.stream().map(Overview.Handed::name).collect(Collectors.joining("\n"))),
                    files.stream().map(Overview.Handed::sha256).collect(Collectors.joining("\n"))));
        }
        return lines;
    }

    private List<Map<String, Object>> findings() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Submission submission : overview.submissions()) {
            for (Overview.Fault fault : submission.faults()) {
                lines.add(SummarySheet.FINDINGS.line(
                        lines.size() + 1,
                        text(submission.unit().code()),
                        text(submission.unit().name()),
                        wording.severity(fault.severity()),
                        fault.rule(),
                        wording.title(fault.rule()),
                        text(fault.document()),
                        text(fault.place()),
                        brief(fault.actual()),
                        brief(fault.expected()),
                        text(fault.message()),
                        text(fault.proposals()),
                        fault.consequences().size(),
                        text(Stream.of(fault.answer(), fault.explanation())
                                .filter(said -> !said.isBlank())
                                .collect(Collectors.joining("\n")))));
            }
        }
        return lines;
    }

    /** How often a rule found something, and with how many units. */
    private static final class Frequency {
        private Severity gravest = Severity.UNVERIFIABLE;
        private int findings;
        private final Set<String> units = new TreeSet<>();
    }

    private List<Map<String, Object>> rules() {
        Map<String, Frequency> rules = new TreeMap<>();
        for (Overview.Submission submission : overview.submissions()) {
            for (Overview.Fault fault : submission.faults()) {
                Frequency frequency = rules.computeIfAbsent(fault.rule(), rule -> new Frequency());
                frequency.findings++;
                frequency.units.add(submission.unit().name());
                if (fault.severity().compareTo(frequency.gravest) < 0) {
                    frequency.gravest = fault.severity();
                }
            }
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        rules.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Frequency> rule) ->
                                -rule.getValue().units.size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> lines.add(SummarySheet.RULES.line(
                        lines.size() + 1,
                        wording.severity(rule.getValue().gravest),
                        rule.getKey(),
                        wording.title(rule.getKey()),
                        rule.getValue().findings,
                        rule.getValue().units.size())));
        return lines;
    }

    private List<Map<String, Object>> missing() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Missing missing : overview.missing()) {
            lines.add(SummarySheet.MISSING.line(
                    lines.size() + 1,
                    text(missing.unit().code()),
                    text(missing.unit().name()),
                    text(missing.unit().superior()),
                    year(missing.matter()),
                    missing.matter().kind(),
                    text(missing.unit().contact()),
                    text(missing.unit().email()),
                    missing.overdue() == 0 ? "" : missing.overdue(),
                    missing.reminders(),
                    missing.reminded()));
        }
        return lines;
    }

    private List<Map<String, Object>> common() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Common common : Common.of(overview)) {
            Overview.Fault fault = common.fault();
            lines.add(SummarySheet.COMMON.line(
                    lines.size() + 1,
                    wording.severity(common.severity()),
                    fault.rule(),
                    wording.title(fault.rule()),
                    wording.text(common.alike() == Common.Alike.PLACE ? "page.alike-place" : "page.alike-content"),
                    text(fault.place()),
                    brief(fault.actual()),
                    brief(fault.expected()),
                    text(fault.message()),
                    common.units().size(),
                    text(common.superior()),
                    text(String.join(wording.text("list.names"), common.units()))));
        }
        return lines;
    }

    private List<Map<String, Object>> across() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Disagreement disagreement : overview.disagreements()) {
            List<Disagreement.Spot> spots = disagreement.spots();
            Disagreement.Spot first = spots.get(0);
            List<Disagreement.Spot> others = spots.subList(1, spots.size());
            lines.add(SummarySheet.ACROSS.line(
                    lines.size() + 1,
                    wording.severity(disagreement.severity()),
                    disagreement.rule().id(),
                    wording.title(disagreement.rule().id()),
                    text(first.unit()),
                    text(wording.message(disagreement.rule(), disagreement.message())),
                    text(first.document()),
                    text(first.place()),
                    brief(disagreement.actual()),
                    text(others.stream().map(Disagreement.Spot::document).collect(Collectors.joining("\n"))),
                    text(others.stream().map(Disagreement.Spot::place).collect(Collectors.joining("\n"))),
                    text(others.stream().map(Disagreement.Spot::shown).collect(Collectors.joining("\n"))),
                    brief(disagreement.expected())));
        }
        return lines;
    }

    private List<Map<String, Object>> unreadable() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Unreadable file : overview.unreadable()) {
            lines.add(
                    SummarySheet.UNREADABLE.line(lines.size() + 1, text(file.file()), text(file.reason()), file.run()));
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

    private static String text(String text) {
        return cut(text, LONGEST);
    }

    /** A whole paragraph may stand in a cell; its beginning is enough to recognise it. */
    private static String brief(String text) {
        return cut(text, BRIEF);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
