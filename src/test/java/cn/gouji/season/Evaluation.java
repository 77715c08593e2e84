package cn.gouji.season;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** The self-evaluation of a project: what was budgeted at the beginning of the year, spent and reached. */
final class Evaluation {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int[] WEIGHTS = {20, 20, 10, 30, 10};
    private final Book book = new Book();

    /** The address of the budget at the beginning of the year. */
    String initial = "";

    /** The address of the first indicator's target. */
    String target = "";

    private Evaluation() {}

    /**
     * The form of a project.
     *
     * @param initial what it says was budgeted at the beginning of the year, in 分
     * @param reason why something was not reached
     */
    static Evaluation of(
            Random random, Account unit, int year, Spending.Project project, Goals goals, long initial, String reason) {
        Evaluation form = new Evaluation();
        form.write(random, unit, year, project, goals, initial, reason);
        return form;
    }

    byte[] bytes() {
        return book.bytes();
    }

    private void write(
            Random random, Account unit, int year, Spending.Project project, Goals goals, long start, String reason) {
        Book.Page page = book.page("自评表").banner("项目支出绩效自评表", 8).banner("（" + year + "年度）", 8);
        pair(page, "项目名称", project.name(), "项目编码", project.code());
        pair(page, "主管部门", unit.superior(), "实施单位", unit.name());
        page.row("项目资金（元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        page.merge(page.row(), 0, page.row(), 1);
        long spent = (long) (start * (0.96 + 0.03 * random.nextDouble()));
        BigDecimal score = share(spent, start, TEN);
        String rate = share(spent, start, HUNDRED) + "%";
        page.row("", "年度资金总额：", yuan(start), yuan(start), yuan(spent), TEN, rate, score);
        initial = page.at(2);
        page.row("", "其中：本年财政拨款", yuan(start), yuan(start), yuan(spent), "—", "—", "—");
        page.row("", "上年结转资金", NOTHING, NOTHING, NOTHING, "—", "—", "—");
        page.row("", "其他资金", NOTHING, NOTHING, NOTHING, "—", "—", "—");
        page.row("年度总体目标", "预期目标", "", "", "实际完成情况", "", "", "");
        page.merge(page.row(), 1, page.row(), 3).merge(page.row(), 4, page.row(), 7);
        page.row("", "完成" + project.name() + "全部服务", "", "", "服务场次、受益人数均已统计", "", "", "");
        page.merge(page.row(), 1, page.row(), 3).merge(page.row(), 4, page.row(), 7);
        indicators(page, random, goals, score, reason);
    }

    private void indicators(Book.Page page, Random random, Goals goals, BigDecimal moneyScore, String reason) {
        page.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        BigDecimal total = moneyScore;
        for (int at = 0; at < Goals.NAMES.length; at++) {
            boolean percent = Goals.NAMES[at][3].equals("%");
            int wanted = goals.targets().get(at);
            boolean missed = at == 0;
            int actual = missed ? wanted - 1 - random.nextInt(Math.max(1, wanted / 40)) : wanted + (percent ? 2 : 7);
            BigDecimal weight = BigDecimal.valueOf(WEIGHTS[at]);
            BigDecimal score = missed
                    ? weight.multiply(BigDecimal.valueOf(actual))
                            .divide(BigDecimal.valueOf(wanted), 2, RoundingMode.DOWN)
                    : weight.setScale(2);
            total = total.add(score);
            page.row(
                    Goals.NAMES[at][0],
                    Goals.NAMES[at][1],
                    Goals.NAMES[at][2],
                    goals.evaluated(at),
                    actual + Goals.NAMES[at][3],
                    weight.setScale(2),
                    score,
                    missed ? reason : "");
            target = at == 0 ? page.at(3) : target;
        }
        page.row("总分", "", "", "", "", HUNDRED.setScale(2), total, "");
        page.merge(page.row(), 0, page.row(), 4);
    }

    private static void pair(Book.Page page, String one, String first, String two, String second) {
        page.row(one, "", first, "", two, "", second, "");
        for (int column = 0; column < 8; column += 2) {
            page.merge(page.row(), column, page.row(), column + 1);
        }
    }

    private static BigDecimal share(long part, long whole, BigDecimal scale) {
        return BigDecimal.valueOf(part).multiply(scale).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
