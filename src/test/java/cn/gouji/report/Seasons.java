package cn.gouji.report;

import cn.gouji.across.CommonFault;
import cn.gouji.across.Disagreement;
import cn.gouji.across.Document;
import cn.gouji.across.Handed;
import cn.gouji.across.Told;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seasons made up by seed, as large and as hostile as a test wants them. */
public final class Seasons {

    /** Names that a page must survive. */
    public static final List<String> HOSTILE = List.of(
            "</script><img src=x onerror=\"document.title='broken'\">",
            "<!--<script>",
            "=cmd|' /C calc'!A0",
            "甲\u202E局反写\u200F",
            "甲\u2028局\u2029\u0001\u0007",
            "{.单位}{日期}${7*7}",
            "&lt;b&gt;'\"`\\u003c",
            "👩‍👩‍👧‍👦𠮷局",
            "长".repeat(200),
            "W".repeat(200),
            "\uD800孤");

    private static final List<String> RULES = List.of(
            "SUM-01", "SUM-02", "SUM-03", "COD-01", "COD-02", "TXT-01", "TXT-02", "GOL-01", "SCO-05", "UNI-02",
            "REC-02");
    private static final List<String> SUPERIORS = List.of("市教育局", "市卫生健康委员会", "市住房和城乡建设局", "市水务局", "");
    private static final List<String> PLACES = List.of("表1 收支总表", "表3 支出总表", "表8 一般公共预算支出表（按经济分类）", "自评表");

    private final Random random;
    private final int findings;

    private Seasons(long seed, int findings) {
        this.random = new Random(seed);
        this.findings = findings;
    }

    /** A season of so many units with so many findings each; every tenth unit has not handed in. */
    public static Overview of(int units, int findings, long seed) {
        return new Seasons(seed, findings).season(units, List.of());
    }

    /** A season of units with hostile names, and with such texts wherever a text may stand. */
    public static Overview hostile() {
        return new Seasons(1, 3).season(3, HOSTILE);
    }

    private Overview season(int units, List<String> further) {
        List<Overview.Submission> submissions = new ArrayList<>();
        List<Overview.Missing> missing = new ArrayList<>();
        for (int number = 1; number <= units; number++) {
            Overview.Unit unit = unit(String.format("%06d", number), String.format("某市第%04d号事务中心", number));
            if (number % 10 == 0) {
                missing.add(new Overview.Missing(unit, matter(), random.nextInt(20), random.nextInt(2), "2026-01-20"));
            } else {
                submissions.add(submission(unit, ""));
            }
        }
        for (String name : further) {
            submissions.add(submission(unit(name, name), name));
            missing.add(new Overview.Missing(unit(name, name), matter(), 3, 1, name));
        }
        return new Overview(
                new Overview.Made("某市财政局", "预算科", "2026-01-25 17:30", "20260125-173000"),
                units + further.size(),
                submissions,
                missing,
                further.stream()
                        .map(name -> new Overview.Unreadable(name, name, "20260118-090000"))
                        .toList(),
                further.stream().map(Seasons::disagreement).toList(),
                common(submissions),
                List.of(run(1, submissions.size() / 2), run(2, submissions.size() - submissions.size() / 2)));
    }

    private Overview.Unit unit(String code, String name) {
        String superior = SUPERIORS.get(random.nextInt(SUPERIORS.size()));
        return new Overview.Unit(code, name, superior, "张三 0755-2812" + random.nextInt(9999), "u@example.gov.cn");
    }

    private static Overview.Matter matter() {
        return new Overview.Matter(2026, "部门预算");
    }

    private Overview.Submission submission(Overview.Unit unit, String hostile) {
        boolean passed = hostile.isEmpty() && random.nextInt(3) == 0;
        List<Overview.Fault> faults = new ArrayList<>();
        int count = passed ? random.nextInt(4) : findings;
        for (int at = 0; at < count; at++) {
            faults.add(fault(passed ? Severity.INFO : Severity.values()[random.nextInt(4)], hostile, 2));
        }
        faults.sort(java.util.Comparator.comparing(Overview.Fault::severity));
        Overview.State state = passed ? Overview.State.PASSED : Overview.State.RETURNED;
        int rounds = 1 + random.nextInt(2);
        List<Overview.Round> before = rounds == 1
                ? List.of()
                : List.of(new Overview.Round(1, Overview.State.RETURNED, counts(faults), day(12), "20260112-090000"));
        return new Overview.Submission(
                unit,
                matter(),
                new Overview.Round(rounds, state, counts(faults), day(18), "20260118-090000"),
                before,
                List.of(new Overview.Handed(unit.name() + "部门预算表.xlsx", "0".repeat(64))),
                List.of("outbox/20260118-090000/退回修改/" + unit.name() + "_核对意见.xlsx"),
                hostile,
                faults);
    }

    private String day(int from) {
        return String.format("2026-01-%02d %02d:30", from + random.nextInt(6), 9 + random.nextInt(8));
    }

    private static Overview.Counts counts(List<Overview.Fault> faults) {
        int[] counts = new int[Severity.values().length];
        faults.forEach(fault -> counts[fault.severity().ordinal()]++);
        return new Overview.Counts(counts[0], counts[1], counts[2], counts[3], 4);
    }

    private Overview.Fault fault(Severity severity, String hostile, int folded) {
        String rule = RULES.get(random.nextInt(RULES.size()));
        String sheet = PLACES.get(random.nextInt(PLACES.size()));
        String cell = "ABCDEFGH".charAt(random.nextInt(8)) + String.valueOf(4 + random.nextInt(60));
        String total = amount();
        String sum = amount();
        List<Overview.Fault> consequences = new ArrayList<>();
        for (int at = 0; at < folded && random.nextInt(3) == 0; at++) {
            consequences.add(fault(severity, hostile, 0));
        }
        return new Overview.Fault(
                rule,
                severity,
                hostile + "部门预算表.xlsx",
                sheet + "!" + cell,
                hostile + "“" + (2010100 + random.nextInt(99)) + " 行政运行”的支出总计为 " + total + " 万元，其下 2 个科目合计 " + sum
                        + " 万元，多 " + amount() + " 万元。",
                total,
                sum,
                total + " → " + sum + "（按下级科目合计）",
                hostile.isEmpty() ? "" : "属实",
                hostile,
                consequences);
    }

    private String amount() {
        return String.format("%,d.%02d", 1 + random.nextInt(99_999), random.nextInt(100));
    }

    /** For every hundred units a fault that all of them have. */
    private static List<CommonFault> common(List<Overview.Submission> submissions) {
        List<CommonFault> common = new ArrayList<>();
        for (int from = 0; from < submissions.size(); from += 100) {
            List<Told> told = submissions.subList(from, Math.min(submissions.size(), from + 100)).stream()
                    .map(Seasons::told)
                    .toList();
            common.add(new CommonFault(CommonFault.Alike.PLACE, told, 1, ""));
        }
        return common;
    }

    private static Told told(Overview.Submission submission) {
        String name = submission.unit().name();
        Document.Owner owner = new Document.Owner(submission.unit().code(), name, name);
        Handed handed = new Handed(owner, 2026, Filing.Kind.BUDGET, name + ".xlsx");
        String item = "overall/outlay:/amount";
        return new Told(handed, "f", "FRM-02", Severity.ERROR, name + ".xlsx", item, "表1!B5", name, name, name);
    }

    private static Disagreement disagreement(String text) {
        Disagreement.Spot here =
                new Disagreement.Spot(text, text, 2025, Filing.Kind.SELF_EVALUATION, text, "自评表!D8", text);
        Disagreement.Spot there =
                new Disagreement.Spot(text, text, 2025, Filing.Kind.BUDGET, text, "项目支出表!C9", "120.00");
        return new Disagreement(
                new RuleInfo("REC-01", Severity.ERROR),
                Severity.ERROR,
                Message.of(Map.of("file", text, "reason", text)),
                List.of(here, there),
                text,
                "120.00");
    }

    private static Overview.Run run(int number, int submissions) {
        String name = "2026011" + number + "-090000";
        String started = "2026-01-1" + number + " 09:00";
        return new Overview.Run(
                name,
                "0.1.0",
                started,
                started,
                submissions,
                submissions,
                submissions / 3,
                submissions / 2,
                1,
                1,
                0,
                2,
                submissions,
                submissions / 2);
    }
}
