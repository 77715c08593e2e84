package cn.gouji.bed;

import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** A self-evaluation of one project, scored by the formulas. */
final class EvaluationPages {

    static final int MONEY_ROW = 5;
    static final int FIRST_INDICATOR = 12;
    static final int INDICATORS = 6;
    static final int TOTAL_ROW = FIRST_INDICATOR + INDICATORS;

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int[] WEIGHTS = {20, 20, 10, 15, 15, 10};
    private static final String[][] NAMES = {
        {"产出指标（50分）", "数量指标", "养护里程", "公里"},
        {"^", "数量指标", "更换路灯", "盏"},
        {"^", "质量指标", "养护合格率", "%"},
        {"效益指标（30分）", "社会效益指标", "受益人数", "人"},
        {"^", "经济效益指标", "节约用电", "千瓦时"},
        {"满意度指标（10分）", "满意度指标", "公众满意度", "%"}
    };

    private final Random random;
    private final Page page = new Page("自评表");
    private BigDecimal total = BigDecimal.ZERO;

    private EvaluationPages(Random random) {
        this.random = random;
    }

    static Submission of(Random random) {
        EvaluationPages pages = new EvaluationPages(random);
        pages.head();
        pages.money();
        pages.indicators();
        return new Submission(List.of(pages.page), List.of());
    }

    private void head() {
        page.banner("项目支出绩效自评表", 8).banner("（2024年度）", 8);
        page.row("项目名称", "<", "绿地养护", "<", "<", "<", "<", "<");
        page.row("主管部门", "<", "某区住建局", "<", "实施单位", "<", "某区公路站", "<");
        page.row("项目资金（元）", "<", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    }

    private void money() {
        long[] budget = {fen(), fen() / 3, fen() / 10};
        long[] spent = new long[budget.length];
        for (int at = 0; at < budget.length; at++) {
            spent[at] = (long) (budget[at] * (0.96 + 0.04 * random.nextDouble()));
        }
        long all = budget[0] + budget[1] + budget[2];
        long out = spent[0] + spent[1] + spent[2];
        BigDecimal rate =
                BigDecimal.valueOf(out).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        BigDecimal score = BigDecimal.valueOf(out)
                .multiply(BigDecimal.TEN)
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        total = total.add(score);
        page.row(
                "^",
                "年度资金总额：",
                yuan(all),
                yuan(all),
                yuan(out),
                points("10"),
                rate.toPlainString() + "%",
                points(score.toPlainString()));
        String[] names = {"其中：本年财政拨款", "上年结转资金", "其他资金"};
        for (int at = 0; at < names.length; at++) {
            page.row("^", names[at], yuan(budget[at]), yuan(budget[at]), yuan(spent[at]), "—", "—", "—");
        }
        page.row("年度总体目标", "预期目标", "<", "<", "实际完成情况", "<", "<", "<");
        page.row("^", "养护全部道路", "<", "<", "道路均已养护，路面完好", "<", "<", "<");
    }

    private void indicators() {
        page.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        for (int at = 0; at < INDICATORS; at++) {
            String unit = NAMES[at][3];
            int target = unit.equals("%") ? 90 + random.nextInt(6) : 100 + random.nextInt(900);
            boolean missed = random.nextInt(3) == 0;
            int actual = missed ? target - 1 - random.nextInt(target / 8) : target + (unit.equals("%") ? 2 : 7);
            BigDecimal weight = BigDecimal.valueOf(WEIGHTS[at]);
            BigDecimal score = missed
                    ? weight.multiply(BigDecimal.valueOf(actual))
                            .divide(BigDecimal.valueOf(target), 2, RoundingMode.DOWN)
                    : weight;
            total = total.add(score);
            String reason = missed ? "受雨季影响进度偏慢，下一年提前安排施工并加强督促" : "";
            page.row(
                    NAMES[at][0],
                    NAMES[at][1],
                    NAMES[at][2],
                    "≥" + target + unit,
                    actual + unit,
                    points(weight.toPlainString()),
                    points(score.toPlainString()),
                    reason);
        }
        page.row("总分", "<", "<", "<", "<", points("100"), points(total.toPlainString()), "");
    }

    private long fen() {
        return 1_000_000L + (long) (random.nextDouble() * 1_000_000_000L);
    }

    private static Amount yuan(long fen) {
        return new Amount(BigDecimal.valueOf(fen, 2), CENT, Unit.YUAN);
    }

    private static Amount points(String number) {
        return new Amount(new BigDecimal(number), number.contains(".") ? CENT : BigDecimal.ONE, Unit.POINT);
    }
}
