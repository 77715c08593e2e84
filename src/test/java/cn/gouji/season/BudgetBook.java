package cn.gouji.season;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.season.Spending.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a unit's budget, every figure rounded by itself, and the list of its projects. */
final class BudgetBook {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};
    private static final long WRONG = 77_000_000;

    private final Account unit;
    private final int year;
    private final Spending now;
    private final Spending before;
    private final boolean wan;
    private final Book book = new Book();

    /** What is wrong inside the tables. */
    enum Slip {
        NONE,
        /** The total of table 3. */
        WRONG_TOTAL,
        /** The same, in a file that differs elsewhere. */
        WRONG_TOTAL_AGAIN,
        /** The year in the headings of table 6 was not changed. */
        OLD_YEAR
    }

    private final Slip slip;

    /** The address of last year's sum of the three public expenses, and of this year's. */
    String publicBefore = "";

    String publicNow = "";

    /** The address of the total of table 3. */
    String total = "";

    /** The addresses of the projects' amounts. */
    final List<String> projects = new ArrayList<>();

    /** The addresses of the first target of each project's goals. */
    List<String> targets = List.of();

    private BudgetBook(Account unit, int year, Spending now, Spending before, boolean wan, Slip slip) {
        this.slip = slip;
        this.unit = unit;
        this.year = year;
        this.now = now;
        this.before = before;
        this.wan = wan;
    }

    /**
     * The budget of a year.
     *
     * @param before what the year before is said to have been
     * @param wan whether it is printed in 万元, else in 元
     */
    static BudgetBook of(Account unit, int year, Spending now, Spending before, boolean wan, Slip slip) {
        BudgetBook made = new BudgetBook(unit, year, now, before, wan, slip);
        made.overview("表1", "收支总表", "一、政府预算拨款", "1. 一般公共预算拨款", "2. 政府性基金预算拨款", "3. 国有资本经营预算拨款");
        made.income();
        made.spending();
        made.basic();
        made.projectTotals();
        made.overview("表6", "政府预算拨款收支总表", "政府预算拨款", "一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款");
        made.list("表7", "一般公共预算支出表（按功能分类）", now.functional);
        made.list("表8", "一般公共预算支出表（按经济分类）", now.economic);
        made.threePublic();
        made.list("表10", "政府性基金预算支出表", Map.of());
        made.list("表11", "国有资本经营预算支出表", Map.of());
        made.goals();
        made.projectList();
        made.targets = Goals.list(made.book.page("项目绩效目标"), year, unit, now.projects, wan);
        return made;
    }

    byte[] bytes() {
        return book.bytes();
    }

    /** How an amount is printed. */
    BigDecimal print(long fen) {
        return BigDecimal.valueOf(fen, wan ? 6 : 2).setScale(2, RoundingMode.HALF_UP);
    }

    private Book.Page head(String number, String title, int width) {
        Book.Page page = book.page(number + " " + title.replaceAll("[（）“”]", ""));
        page.row(number).banner(title, width);
        Object[] corner = new Object[width];
        java.util.Arrays.fill(corner, "");
        corner[0] = "部门名称：" + unit.name();
        corner[width - 1] = "单位：" + (wan ? "万元" : "元");
        return page.row(corner);
    }

    private void overview(String number, String title, String... sources) {
        Book.Page page = head(number, title, 4).row("收入", "", "支出", "");
        page.merge(page.row(), 0, page.row(), 1).merge(page.row(), 2, page.row(), 3);
        int said = slip == Slip.OLD_YEAR && number.equals("表6") ? year - 1 : year;
        page.row("项目", said + "年预算数", "项目", said + "年预算数");
        Map<String, Long> classes = new TreeMap<>();
        now.functional.forEach((code, amounts) -> classes.merge(code.substring(0, 3), amounts.total(), Long::sum));
        List<String> codes = List.copyOf(classes.keySet());
        BigDecimal total = print(now.total().total());
        for (int row = 0; row < Math.max(sources.length, codes.size()); row++) {
            boolean spent = row < codes.size();
            boolean received = row < sources.length;
            page.row(
                    received ? sources[row] : "",
                    received ? (row < 2 ? total : NOTHING) : "",
                    spent ? NUMERALS[row] + "、" + functional(codes.get(row)).name() : "",
                    spent ? print(classes.get(codes.get(row))) : "");
        }
        page.row("本年收入合计", total, "本年支出合计", total);
        page.row("上年结余、结转", NOTHING, "结转下年", NOTHING);
        page.row("收入总计", total, "支出总计", total);
    }

    private void income() {
        Book.Page page = head("表2", "收入总表", 6).row("预算单位", "收入总计", "本年收入", "", "", "上年结余、结转");
        page.row("", "", "小计", "一般公共预算拨款", "政府性基金预算拨款", "");
        int row = page.row();
        page.merge(row - 1, 2, row - 1, 4)
                .merge(row - 1, 0, row, 0)
                .merge(row - 1, 1, row, 1)
                .merge(row - 1, 5, row, 5);
        BigDecimal total = print(now.total().total());
        page.row(unit.name(), total, total, total, NOTHING, NOTHING);
    }

    private void spending() {
        Book.Page page = head("表3", "支出总表", 9);
        page.row("预算单位", "科目编码", "科目名称", "支出总计", "基本支出", "项目支出", year + "年政府采购项目", "", "");
        page.row("", "", "", "", "", "", "小计", "其中：面向中小企业政府采购项目", "其中：面向小型、微型企业政府采购项目");
        int row = page.row();
        page.merge(row - 1, 6, row - 1, 8);
        for (int column = 0; column < 6; column++) {
            page.merge(row - 1, column, row, column);
        }
        lines(page, now.functional, NOTHING, NOTHING, NOTHING);
    }

    private void list(String number, String title, Map<String, Amounts> amounts) {
        Book.Page page = head(number, title, 6).row("预算单位", "科目编码", "科目名称", "支出总计", "基本支出", "项目支出");
        lines(page, amounts);
        if (amounts.isEmpty()) {
            page.banner("注：本表本年无发生额。", 6);
        }
    }

    private void lines(Book.Page page, Map<String, Amounts> amounts, Object... rest) {
        boolean spoiled = rest.length > 0 && (slip == Slip.WRONG_TOTAL || slip == Slip.WRONG_TOTAL_AGAIN);
        Amounts all = Spending.under(amounts, "");
        if (spoiled) {
            page.row(
                    unit.name(),
                    "",
                    "",
                    print(all.total() + WRONG),
                    print(all.basic()),
                    print(all.project()),
                    rest[0],
                    rest[1],
                    rest[2]);
            total = page.at(3);
        } else {
            line(page, unit.name(), "", "", all, rest);
        }
        String before = "";
        for (String code : amounts.keySet()) {
            for (int digits = 3; digits <= code.length(); digits += 2) {
                String upper = code.substring(0, digits);
                if (!before.startsWith(upper)) {
                    line(page, "", upper, row(upper).name(), Spending.under(amounts, upper), rest);
                }
            }
            before = code;
        }
    }

    private void line(Book.Page page, String owner, String code, String name, Amounts amounts, Object... rest) {
        List<Object> fields = new ArrayList<>(List.of(owner, code, name));
        fields.addAll(List.of(print(amounts.total()), print(amounts.basic()), print(amounts.project())));
        fields.addAll(List.of(rest));
        page.row(fields.toArray());
    }

    private void basic() {
        Book.Page page = head("表4", "基本支出总表", 8);
        page.row("预算单位", "科目编码", "科目名称", "合计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出");
        long[] all = new long[Spending.KINDS.size()];
        now.kinds.values().forEach(parts -> java.util.Arrays.setAll(all, kind -> all[kind] + parts[kind]));
        basicLine(page, unit.name(), "", "", all);
        now.kinds.forEach((code, parts) -> {
            if (java.util.Arrays.stream(parts).sum() > 0) {
                basicLine(page, "", code, row(code).name(), parts);
            }
        });
    }

    private void basicLine(Book.Page page, String owner, String code, String name, long[] parts) {
        List<Object> fields = new ArrayList<>(List.of(owner, code, name));
        fields.add(print(java.util.Arrays.stream(parts).sum()));
        for (long part : parts) {
            fields.add(print(part));
        }
        page.row(fields.toArray());
    }

    private void projectTotals() {
        Book.Page page = head("表5", "项目支出总表", 8);
        page.row("预算单位", "科目编码", "科目名称", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "其他资金");
        BigDecimal all = print(now.total().project());
        page.row(unit.name(), "", "", all, all, NOTHING, NOTHING, NOTHING);
        now.functional.forEach((code, amounts) -> {
            if (amounts.project() > 0) {
                BigDecimal own = print(amounts.project());
                page.row("", code, row(code).name(), own, own, NOTHING, NOTHING, NOTHING);
            }
        });
    }

    private void threePublic() {
        Book.Page page = head("表9", "一般公共预算“三公”经费支出表", 8);
        page.row("预算单位", "年度", "总计", "因公出国(境)费", "公务接待费", "公务用车购置及运行维护费", "", "");
        page.row("", "", "", "", "", "小计", "公务用车购置费", "公务用车运行维护费");
        int row = page.row();
        page.merge(row - 1, 5, row - 1, 7);
        for (int column = 0; column < 5; column++) {
            page.merge(row - 1, column, row, column);
        }
        BigDecimal[] earlier = threePublic(before);
        BigDecimal[] later = threePublic(now);
        publicRow(page, unit.name(), (year - 1) + "年", earlier);
        publicBefore = page.at(2);
        publicRow(page, "", year + "年", later);
        publicNow = page.at(2);
        BigDecimal[] change = {
            later[0].subtract(earlier[0]), later[1].subtract(earlier[1]), later[2].subtract(earlier[2])
        };
        publicRow(page, "", "增减变化金额", change);
    }

    /** All, reception, vehicles; the sum of the printed ones, so that the changes add up too. */
    private BigDecimal[] threePublic(Spending spending) {
        BigDecimal reception = print(spending.economic(Spending.RECEPTION));
        BigDecimal vehicles = print(spending.economic(Spending.VEHICLES));
        return new BigDecimal[] {reception.add(vehicles), reception, vehicles};
    }

    private static void publicRow(Book.Page page, String owner, String year, BigDecimal[] sums) {
        page.row(owner, year, sums[0], NOTHING, sums[1], sums[2], NOTHING, sums[2]);
    }

    private void goals() {
        Book.Page page = book.page("表12 整体支出绩效目标表").banner("单位整体支出绩效目标表", 6);
        page.row(year + "年度", "", "", "", "", "单位：" + (wan ? "万元" : "元"));
        page.row("单位名称", unit.name(), "", "主管部门", unit.superior(), "");
        page.row("", "任务名称", "主要内容", "预算金额", "", "");
        page.row("", "", "", "总额", "财政拨款", "其他资金");
        int row = page.row();
        page.merge(row - 1, 3, row - 1, 5).merge(row - 1, 1, row, 1).merge(row - 1, 2, row, 2);
        String content = slip == Slip.WRONG_TOTAL_AGAIN ? "保障人员经费和日常办公" : "保障人员和日常办公";
        task(page, "日常运转", content, now.total().basic());
        for (Spending.Project project : now.projects) {
            task(page, project.name(), "实施" + project.name(), project.amount());
        }
        BigDecimal total = print(now.total().total());
        page.row("", "金额合计", "", total, total, NOTHING);
    }

    private void task(Book.Page page, String name, String content, long amount) {
        page.row("年度主要任务", name, content, print(amount), print(amount), NOTHING);
    }

    private void projectList() {
        Book.Page page = book.page("项目支出明细").banner(year + "年项目支出明细表", 4);
        page.row("部门名称：" + unit.name(), "", "", "单位：" + (wan ? "万元" : "元"));
        page.row("序号", "项目编码", "项目名称", "合计");
        for (Spending.Project project : now.projects) {
            page.row(String.valueOf(projects.size() + 1), project.code(), project.name(), print(project.amount()));
            projects.add(page.at(3));
        }
        page.row(
                "",
                "",
                "合计",
                print(now.projects.stream().mapToLong(Spending.Project::amount).sum()));
    }

    private CodeRow row(String code) {
        return CodeLists.official().economic(year).row(code).orElseGet(() -> functional(code));
    }

    private CodeRow functional(String code) {
        return CodeLists.official().functional(year).row(code).orElseThrow();
    }
}
