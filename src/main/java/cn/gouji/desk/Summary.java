package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.excel.SummaryFiller;
import cn.gouji.report.LetterWriter;
import cn.gouji.report.Ranking;
import cn.gouji.report.Tally;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The batch as a whole, for the bureau (汇总). The names are those of the template's sheets and placeholders. */
final class Summary {

    private static final String UNITS = "单位情况";
    private static final String FINDINGS = "问题清单";
    private static final String RULES = "规则统计";
    private static final String UNREADABLE = "无法读取";
    private static final String UNIT = "单位";
    private static final String NUMBER = "序号";
    private static final String STATE = "状态";

    /** A cell takes 32,767 characters. */
    private static final int LONGEST = 32_000;

    private static final int BRIEF = 60;

    private final Wording wording;
    private final List<Map<String, Object>> units = new ArrayList<>();
    private final List<Map<String, Object>> findings = new ArrayList<>();
    private final List<Map<String, Object>> unreadable = new ArrayList<>();
    private final Map<String, List<String>> unitsByRule = new TreeMap<>();

    Summary(Wording wording) {
        this.wording = wording;
    }

    void checked(Submission submission, Review review) {
        Tally tally = Tally.of(review);
        boolean pass = Tally.state(review) == Tally.State.PASS;
        Map<String, Object> line = unit(submission, wording.text(pass ? "state.pass" : "state.return"));
        line.put(
                "年度",
                review.identity().year().isPresent() ? review.identity().year().getAsInt() : "");
        line.put("材料", LetterWriter.kind(review, wording));
        line.put("错误", tally.errors());
        line.put("核实", tally.warnings());
        line.put("提示", tally.hints());
        line.put("无法核对", tally.unverifiable());
        line.put("尾差", Ranking.roundings(review).size());
        review.identity().unit().ifPresent(unit -> line.put(UNIT, text(unit)));
        String unit = String.valueOf(line.get(UNIT));
        for (Finding finding : Ranking.of(review)) {
            findings.add(finding(unit, finding));
            unitsByRule
                    .computeIfAbsent(finding.rule().id(), rule -> new ArrayList<>())
                    .add(unit);
        }
    }

    void failed(Submission submission) {
        unit(submission, wording.text("state.failed"));
    }

    void unreadable(String file, String reason) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(NUMBER, unreadable.size() + 1);
        line.put("文件", text(file));
        line.put("原因", text(reason));
        unreadable.add(line);
    }

    /** The workbook. */
    byte[] workbook(SummaryFiller filler, String run, String date) {
        Map<Object, Long> states =
                units.stream().collect(Collectors.groupingBy(line -> line.get(STATE), Collectors.counting()));
        Map<String, Object> head = new HashMap<>();
        head.put("批次", run);
        head.put("日期", date);
        head.put("份数", units.size());
        head.put("退回数", states.getOrDefault(wording.text("state.return"), 0L).intValue());
        head.put("通过数", states.getOrDefault(wording.text("state.pass"), 0L).intValue());
        head.put("无法读取数", unreadable.size());
        return filler.fill(head, Map.of(UNITS, units, FINDINGS, findings, RULES, rules(), UNREADABLE, unreadable));
    }

    private Map<String, Object> unit(Submission submission, String state) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(NUMBER, units.size() + 1);
        line.put(UNIT, wording.text("sheet.unit-unknown"));
        line.put(STATE, state);
        Set.of("年度", "材料", "错误", "核实", "提示", "无法核对", "尾差").forEach(name -> line.put(name, ""));
        line.put("文件", text(String.join("\n", submission.names())));
        line.put("校验码", submission.files().stream().map(Received::sha256).collect(Collectors.joining("\n")));
        units.add(line);
        return line;
    }

    private Map<String, Object> finding(String unit, Finding finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(NUMBER, findings.size() + 1);
        line.put(UNIT, unit);
        line.put("级别", wording.severity(finding.severity()));
        line.put("规则", finding.rule().id());
        line.put("规则名称", wording.title(finding.rule().id()));
        line.put("文件", text(finding.at().place().document()));
        line.put("位置", text(wording.place(finding.at().place())));
        line.put("现值", brief(finding.actual()));
        line.put("应为", brief(finding.expected()));
        line.put("说明", text(wording.message(finding)));
        line.put("建议值", text(String.join(wording.text("list.or"), wording.repairs(finding))));
        line.put("连带", finding.consequences().size());
        return line;
    }

    private List<Map<String, Object>> rules() {
        List<Map<String, Object>> lines = new ArrayList<>();
        unitsByRule.forEach((rule, units) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put(NUMBER, lines.size() + 1);
            line.put("规则", rule);
            line.put("规则名称", wording.title(rule));
            line.put("条数", units.size());
            line.put("单位数", new TreeSet<>(units).size());
            lines.add(line);
        });
        return lines;
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
