package cn.gouji.bed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of a budget, tied to one another by the same hidden amounts. */
final class BudgetPages {

    /** What is written under a table without amounts. */
    static final String NOTE = "注：本表本年无发生额。";

    private static final String OWNER = Hidden.OWNER;
    private static final String[] NUMERALS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
        "二十一", "二十二", "二十三", "二十四", "二十五", "二十六", "二十七", "二十八"
    };

    private final Hidden hidden;
    private final Print print;
    private final long total;

    private BudgetPages(Hidden hidden, Print print) {
        this.hidden = hidden;
        this.print = print;
        this.total = hidden.sum(Hidden.Line::total);
    }

    static List<Page> of(Hidden hidden, Print print) {
        BudgetPages pages = new BudgetPages(hidden, print);
        return new ArrayList<>(List.of(
                pages.overview("表1", "收支总表", "一、政府预算拨款", "1. 一般公共预算拨款", "2. 政府性基金预算拨款", "3. 国有资本经营预算拨款"),
                pages.spending(),
                pages.overview("表6", "政府预算拨款收支总表", "政府预算拨款", "一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"),
                pages.list("表7", "一般公共预算支出表（按功能分类）", Hidden.Unit::functional),
                pages.list("表8", "一般公共预算支出表（按经济分类）", Hidden.Unit::economic),
                pages.threePublic(),
                pages.list("表10", "政府性基金预算支出表", unit -> List.of()),
                pages.list("表11", "国有资本经营预算支出表", unit -> List.of()),
                pages.goals()));
    }

    private Page head(String number, String title, int width) {
        Page page = new Page(number + " " + title.replaceAll("[（）“”]", ""));
        page.banner(number, width).banner(title, width);
        return page.banner("部门名称：" + OWNER, width).banner("单位：" + print.unit().chinese(), width);
    }

    private Page overview(String number, String title, String... sources) {
        Page page = head(number, title, 4).row("收入", "<", "支出", "<");
        String year = Hidden.YEAR + "年预算数";
        page.row("项目", year, "项目", year);
        Map<String, Long> outlay = byClass();
        List<String> names = List.copyOf(outlay.keySet());
        long income = total - hidden.carried;
        long[] amounts = {income, income, 0, 0};
        for (int row = 0; row < Math.max(4, names.size()); row++) {
            boolean spent = row < names.size();
            page.row(
                    row < 4 ? sources[row] : "",
                    row < 4 ? print.of(amounts[row]) : "",
                    spent ? NUMERALS[row] + "、" + names.get(row) : "",
                    spent ? print.of(outlay.getOrDefault(names.get(row), 0L)) : "");
        }
        page.row("本年收入合计", print.of(income), "本年支出合计", print.of(total));
        page.row("上年结余、结转", print.of(hidden.carried), "结转下年", print.of(0));
        return page.row("收入总计", print.of(total), "支出总计", print.of(total));
    }

    private Map<String, Long> byClass() {
        Map<String, Long> classes = new LinkedHashMap<>();
        hidden.units.stream()
                .flatMap(unit -> unit.functional().stream())
                .filter(Hidden.Line::isClass)
                .sorted(java.util.Comparator.comparing(line -> line.subject().code()))
                .forEach(line -> classes.merge(line.subject().name(), line.total(), Long::sum));
        return classes;
    }

    private Page spending() {
        Page page = head("表3", "支出总表", 9);
        page.row("预算单位", "科目编码", "科目名称", "支出总计", "基本支出", "项目支出", Hidden.YEAR + "年政府采购项目", "<", "<");
        page.row("^", "^", "^", "^", "^", "^", "小计", "其中：面向中小企业政府采购项目", "其中：面向小型、微型企业政府采购项目");
        for (Hidden.Unit unit : hidden.units) {
            bought(page, unit.name(), "", "", line(unit));
            unit.functional()
                    .forEach(line -> bought(
                            page, "", line.subject().code(), line.subject().name(), line));
        }
        return page;
    }

    private void bought(Page page, String owner, String code, String name, Hidden.Line line) {
        long bought = line.procurement();
        page.row(
                owner,
                code.isEmpty() ? "" : "'" + code,
                name,
                print.of(line.total()),
                print.cell(line.basic()),
                print.cell(line.project()),
                print.cell(bought),
                print.cell(bought / 2),
                print.cell(bought / 20 * 7));
    }

    private static Hidden.Line line(Hidden.Unit unit) {
        return new Hidden.Line(
                unit.functional().get(0).subject(),
                unit.sum(Hidden.Line::basic),
                unit.sum(Hidden.Line::project),
                unit.sum(Hidden.Line::procurement));
    }

    private Page list(String number, String title, Function<Hidden.Unit, List<Hidden.Line>> lines) {
        Page page = head(number, title, 6).row("预算单位", "科目编码", "科目名称", "支出总计", "基本支出", "项目支出");
        boolean empty = lines.apply(hidden.units.get(0)).isEmpty();
        if (hidden.units.size() > 1) {
            amounts(page, OWNER, "", "", empty ? 0 : hidden.sum(Hidden.Line::basic), empty ? 0 : projects());
        }
        for (Hidden.Unit unit : hidden.units) {
            Hidden.Line all = line(unit);
            amounts(page, unit.name(), "", "", empty ? 0 : all.basic(), empty ? 0 : all.project());
            for (Hidden.Line line : lines.apply(unit)) {
                String code = "'" + line.subject().code();
                amounts(page, "", code, line.subject().name(), line.basic(), line.project());
            }
        }
        return empty ? page.banner(NOTE, 6) : page;
    }

    private long projects() {
        return hidden.sum(Hidden.Line::project);
    }

    private void amounts(Page page, String owner, String code, String name, long basic, long project) {
        page.row(owner, code, name, print.of(basic + project), print.cell(basic), print.cell(project));
    }

    private Page threePublic() {
        Page page = head("表9", "一般公共预算“三公”经费支出表", 8);
        page.row("预算单位", "年度", "总计", "因公出国(境)费", "公务接待费", "公务用车购置及运行维护费", "<", "<");
        page.row("^", "^", "^", "^", "^", "小计", "公务用车购置费", "公务用车运行维护费");
        long[] now = {
            hidden.economic("30212"),
            hidden.economic("30217"),
            hidden.economic("31013") + hidden.economic("30913"),
            hidden.economic("30231")
        };
        long[] before = new long[now.length];
        long[] change = new long[now.length];
        for (int at = 0; at < now.length; at++) {
            long other = hidden.whole(hidden.amount() / 1000);
            before[at] = hidden.has(Hidden.Oddity.PUBLIC_GROWS) ? hidden.whole(now[at] / 2) : now[at] + other;
            change[at] = now[at] - before[at];
        }
        publicRow(page, OWNER, (Hidden.YEAR - 1) + "年", before);
        publicRow(page, "", Hidden.YEAR + "年", now);
        publicRow(page, "", "增减变化金额", change);
        long most = java.util.Arrays.stream(before).sum();
        boolean nothing = print.of(most).printed().signum() == 0;
        return nothing ? page.banner(NOTE, 8) : page;
    }

    private void publicRow(Page page, String owner, String year, long[] amounts) {
        page.row(
                owner,
                year,
                print.of(amounts[0] + amounts[1] + amounts[2] + amounts[3]),
                print.of(amounts[0]),
                print.of(amounts[1]),
                print.of(amounts[2] + amounts[3]),
                print.of(amounts[2]),
                print.of(amounts[3]));
    }

    private Page goals() {
        Page page = new Page("整体支出绩效目标表").banner("单位整体支出绩效目标表", 6).banner(Hidden.YEAR + "年度", 6);
        page.banner("单位：" + print.unit().chinese(), 6);
        page.row("单位名称", OWNER, "<", "主管部门", "某市新城区人民政府", "<");
        page.row("年度主要任务", "任务名称", "主要内容", "预算金额", "<", "<").row("^", "^", "^", "总额", "财政拨款", "其他资金");
        task(page, "机构运转保障", "保障日常运转", hidden.sum(Hidden.Line::basic));
        hidden.projects.forEach(project -> task(page, project.name(), "开展" + project.name(), project.amount()));
        return page.row("^", "金额合计", "", print.of(total), print.of(total), print.of(0));
    }

    private void task(Page page, String name, String content, long amount) {
        page.row("^", name, content, print.of(amount), print.of(amount), print.of(0));
    }
}
