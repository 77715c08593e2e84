package cn.gouji.form.layouts;

import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One table of a consistent budget as it truly is, free of layout.
 *
 * @param form the form it is handed in on
 * @param title the form's title
 * @param owner whose money it is
 * @param power the figures are printed to this power of ten of 元: -2 to the 分, 4 to whole 万元
 * @param rows its subjects, in order
 */
record Truth(String form, String title, String owner, int power, List<Row> rows) {

    private static final String OWNER = "某市民政局";
    private static final String[][] ECONOMIC = {
        {"301", "工资福利支出"}, {"30101", "基本工资"}, {"30102", "津贴补贴"}, {"30103", "奖金"}, {"302", "商品和服务支出"}, {"30201", "办公费"},
        {"30202", "印刷费"}, {"30211", "差旅费"}, {"30227", "委托业务费"}, {"303", "对个人和家庭的补助"}, {"30302", "退休费"}, {"30304", "抚恤金"}
    };
    private static final String[][] FUNCTIONAL = {
        {"208", "社会保障和就业支出"},
        {"20802", "民政管理事务"},
        {"2080201", "行政运行"},
        {"2080208", "基层政权建设和社区治理"},
        {"20805", "行政事业单位养老支出"},
        {"2080505", "机关事业单位基本养老保险缴费支出"},
        {"210", "卫生健康支出"},
        {"21011", "行政事业单位医疗"},
        {"2101101", "行政单位医疗"}
    };
    private static final String[][] FUND = {{"229", "其他支出"}, {"22960", "彩票公益金安排的支出"}, {"2296002", "用于社会福利的彩票公益金支出"}};

    /** A subject; its amounts count the last printed digit. */
    record Row(String code, String name, long basic, long project) {}

    /** The tables of one submission. */
    static List<Truth> budget(Random random) {
        int power = random.nextBoolean() ? -2 : 4;
        return List.of(
                table(random, power, "general-by-function", "一般公共预算支出表（按功能分类）", FUNCTIONAL),
                table(random, power, "general-by-economic", "一般公共预算支出表（按经济分类）", ECONOMIC),
                table(random, power, "fund-spending", "政府性基金预算支出表", FUND));
    }

    /** Leaves get amounts, some nothing; the levels above are their sums. */
    private static Truth table(Random random, int power, String form, String title, String[][] subjects) {
        Map<String, long[]> amounts = new TreeMap<>();
        for (int at = 0; at < subjects.length; at++) {
            String code = subjects[at][0];
            boolean leaf = at + 1 == subjects.length || !subjects[at + 1][0].startsWith(code);
            if (leaf) {
                long[] own = {amount(random), amount(random)};
                for (int digits = 3; digits <= code.length(); digits += 2) {
                    long[] sum = amounts.computeIfAbsent(code.substring(0, digits), any -> new long[2]);
                    sum[0] += own[0];
                    sum[1] += own[1];
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String[] subject : subjects) {
            long[] own = amounts.getOrDefault(subject[0], new long[2]);
            rows.add(new Row(subject[0], subject[1], own[0], own[1]));
        }
        return new Truth(form, title, OWNER, power, rows);
    }

    private static long amount(Random random) {
        return random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(900_000);
    }

    /** The subjects with nothing above them, summed up. */
    Row total() {
        long basic = 0;
        long project = 0;
        for (Row row : rows) {
            basic += row.code().length() == 3 ? row.basic() : 0;
            project += row.code().length() == 3 ? row.project() : 0;
        }
        return new Row("", "", basic, project);
    }

    /** The units in which the figures can be printed with all their digits and no digit more. */
    List<Unit> units() {
        return List.of(Unit.YUAN, Unit.THOUSAND, Unit.WAN, Unit.YI).stream()
                .filter(unit -> decimals(unit) >= 0)
                .toList();
    }

    int decimals(Unit unit) {
        return unit.factor().toPlainString().length() - 1 - power;
    }

    /** The figure as a number of that unit. */
    BigDecimal in(Unit unit, long amount) {
        return BigDecimal.valueOf(amount, decimals(unit));
    }

    /** What must be read, in the words of {@link Records}. */
    List<String> records(boolean owned) {
        List<String> records = new ArrayList<>();
        Row total = total();
        records.add("TOTAL" + figures(total));
        for (Row row : rows) {
            records.add("ENTRY" + (owned ? " @" + owner : "") + " code=" + row.code() + " name=" + row.name()
                    + figures(row));
        }
        return records;
    }

    private String figures(Row row) {
        return " total:" + figure(row.basic() + row.project()) + " basic:" + figure(row.basic()) + " project:"
                + figure(row.project());
    }

    /** A figure in the words of {@link Records}. */
    String figure(long amount) {
        return amount == 0 ? "0" : plain(amount) + "~" + plain(1);
    }

    private String plain(long amount) {
        return BigDecimal.valueOf(amount, -power).stripTrailingZeros().toPlainString();
    }
}
