package cn.gouji.desk;

import cn.gouji.excel.SummaryFiller;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Content;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Noted;
import cn.gouji.report.LetterWriter;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Adds what the ledger has noted of these submissions and contents. */
    void add(Ledger ledger, List<Entry> entries, List<Content> contents) {
        Map<Entry.Member, Content> held = new HashMap<>();
        contents.forEach(content -> held.put(new Entry.Member(content.path(), content.entry()), content));
        for (Entry entry : entries) {
            List<Content> files = entry.contents().stream()
                    .map(held::get)
                    .filter(Objects::nonNull)
                    .toList();
            unit(entry, files);
            if (entry.state() == Entry.State.ANSWERED) {
                for (Noted.Fault fault : ledger.submissions().noted(entry.key()).faults()) {
                    finding(entry, fault);
                }
            }
        }
        contents.stream()
                .filter(content -> content.state() == Content.State.UNREADABLE)
                .forEach(content -> unreadable(content.name(), content.detail()));
    }

    private void unit(Entry entry, List<Content> files) {
        Entry.Result result = entry.result();
        boolean answered = entry.state() == Entry.State.ANSWERED;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(NUMBER, units.size() + 1);
        line.put(UNIT, text(unit(entry)));
        line.put(STATE, wording.text(state(entry)));
        line.put("年度", entry.whose().year() == 0 ? "" : entry.whose().year());
        line.put("材料", LetterWriter.kind(Filing.Kind.valueOf(entry.whose().kind()), wording));
        line.put("错误", answered ? result.errors() : "");
        line.put("核实", answered ? result.warnings() : "");
        line.put("提示", answered ? result.hints() : "");
        line.put("无法核对", answered ? result.unverifiable() : "");
        line.put("尾差", answered ? result.roundings() : "");
        line.put("文件", text(files.stream().map(Content::name).collect(Collectors.joining("\n"))));
        line.put("校验码", files.stream().map(Content::sha256).collect(Collectors.joining("\n")));
        units.add(line);
    }

    private String unit(Entry entry) {
        return entry.whose().unit().isEmpty()
                ? wording.text("sheet.unit-unknown")
                : entry.whose().unit();
    }

    /** The key of what became of it. */
    static String state(Entry entry) {
        return switch (entry.state()) {
            case ANSWERED -> entry.result().passed() ? "state.pass" : "state.return";
            case REPEATED -> "state.repeated";
            case HELD -> "state.held";
            case FAILED -> "state.failed";
            case PLANNED -> "state.planned";
        };
    }

    private void unreadable(String file, String reason) {
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

    private void finding(Entry entry, Noted.Fault fault) {
        if (!fault.isCause()) {
            Map<String, Object> cause = findings.get(findings.size() - 1);
            cause.merge("连带", 1, (before, one) -> (Integer) before + (Integer) one);
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(NUMBER, findings.size() + 1);
        line.put(UNIT, text(unit(entry)));
        line.put("级别", wording.severity(fault.severity()));
        line.put("规则", fault.rule());
        line.put("规则名称", wording.title(fault.rule()));
        line.put("文件", text(fault.document()));
        line.put("位置", text(fault.place()));
        line.put("现值", brief(fault.actual()));
        line.put("应为", brief(fault.expected()));
        line.put("说明", text(fault.message()));
        line.put("建议值", text(fault.proposals()));
        line.put("连带", 0);
        findings.add(line);
        unitsByRule.computeIfAbsent(fault.rule(), rule -> new ArrayList<>()).add(unit(entry));
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
