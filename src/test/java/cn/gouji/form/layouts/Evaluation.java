package cn.gouji.form.layouts;

import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** 项目支出绩效自评表: facts, money, goals and scored indicators, in one of the ways it is laid out. */
final class Evaluation implements Laid {

    private static final String[][] INDICATORS = {
        {"产出指标", "数量指标", "购买设备", "≥20套", "20套"},
        {"产出指标", "质量指标", "验收合格率", "100%", "100%"},
        {"产出指标", "时效指标", "完成时间", "12月底前", "11月"},
        {"产出指标", "成本指标", "单价", "≤5000元", "4800元"},
        {"效益指标", "社会效益指标", "借阅人次", "≥1000人", "1200人"},
        {"效益指标", "可持续影响指标", "设备使用年限", "≥5年", "5年"},
        {"满意度指标", "服务对象满意度指标", "读者满意度", "≥90%", "95%"}
    };
    private static final int[] POINTS = {15, 15, 10, 10, 20, 10, 10};
    private static final String[][] MONEY = {
        {"total", "年度资金总额"}, {"appropriation", "当年财政拨款"}, {"carried-over", "上年结转资金"}, {"other", "其他资金"}
    };

    private enum Groups {
        ONCE,
        EVERY,
        MERGED
    }

    private final int instance;
    private final Layout layout;
    private final Truth scale;
    private final long[][] money = new long[MONEY.length][3];
    private final int[] scores = new int[POINTS.length];
    private final Groups groups;
    private final boolean wide;
    private final boolean reasons;
    private final int repeated;

    Evaluation(Random random, int instance) {
        this.instance = instance;
        scale = new Truth("self-evaluation", "项目支出绩效自评表", "某市图书馆", random.nextBoolean() ? -2 : 4, List.of());
        layout = new Layout(
                random,
                List.of(Unit.YUAN, Unit.WAN).stream()
                        .filter(unit -> scale.decimals(unit) >= 0)
                        .toList());
        groups = layout.one(List.of(Groups.values()));
        wide = random.nextBoolean();
        reasons = random.nextBoolean();
        repeated = random.nextInt(4) == 0 ? 1 + random.nextInt(POINTS.length - 1) : 0;
        for (int row = 1; row < MONEY.length; row++) {
            long year = row > 1 && random.nextBoolean() ? 0 : 100 * (1 + random.nextInt(9_000));
            long[] own = {random.nextBoolean() ? year : year / 2, year, year / 100 * 90};
            for (int column = 0; column < 3; column++) {
                money[row][column] = own[column];
                money[0][column] += own[column];
            }
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] = random.nextInt(3) == 0 ? POINTS[at] - 1 : POINTS[at];
        }
    }

    @Override
    public Map<String, List<String>> truth() {
        Map<String, List<String>> truth = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < MONEY.length; row++) {
            lines.add("ITEM " + MONEY[row][0] + " initial-budget:" + scale.figure(money[row][0]) + " year-budget:"
                    + scale.figure(money[row][1]) + " executed:" + scale.figure(money[row][2])
                    + (row == 0
                            ? " weight:10~1 execution-rate:90~1 score:9~1"
                            : " weight:n/a execution-rate:n/a score:n/a"));
        }
        truth.put("self-evaluation/money#" + instance, lines);
        truth.put(
                "self-evaluation/goals#" + instance,
                List.of("ENTRY expected-goal=购买设备" + instance + "0套 achieved-goal=已购买设备"));
        List<String> indicators = new ArrayList<>();
        for (int at = 0; at < POINTS.length; at++) {
            String[] own = INDICATORS[at];
            indicators.add("ENTRY level-one=" + own[0] + " level-two=" + own[1] + " level-three=" + own[2] + " target="
                    + own[3] + " actual=" + own[4] + (reasons && scores[at] < POINTS[at] ? " reason=略有不足" : "")
                    + " weight:" + POINTS[at] + "~1 score:" + scores[at] + "~1");
        }
        indicators.add("ITEM score-total weight:100~1 score:" + sum() + "~1");
        truth.put("self-evaluation/indicators#" + instance, indicators);
        return truth;
    }

    private int sum() {
        int sum = 9;
        for (int score : scores) {
            sum += score;
        }
        return sum;
    }

    @Override
    public List<Sketch> pages() {
        return List.of(new EvaluationSketch(this).drawn());
    }

    @Override
    public String toString() {
        return "evaluation groups=" + groups + " wide=" + wide + " reasons=" + reasons + " repeated=" + repeated + " "
                + layout;
    }

    /** Draws the form: seven columns of indicators, perhaps the third over two, and one of reasons. */
    private static final class EvaluationSketch {

        private final Evaluation own;
        private final Layout layout;
        private final Sketch sketch = new Sketch();
        private final int[] from;
        private int row;

        EvaluationSketch(Evaluation own) {
            this.own = own;
            this.layout = own.layout;
            from = own.wide ? new int[] {0, 1, 2, 4, 5, 6, 7, 8, 9} : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8};
        }

        Sketch drawn() {
            head();
            money();
            goals();
            indicators();
            return sketch;
        }

        /** A text over columns of the form, from one to the last included. */
        private void put(int first, int last, Object value) {
            if (value instanceof String text && from[last + 1] - from[first] > 1) {
                sketch.merged(row, from[first], row, from[last + 1] - 1, text);
            } else {
                sketch.put(row, from[first], value);
            }
        }

        private void head() {
            put(0, 7, own.scale.title());
            row++;
            put(0, 7, layout.one(List.of("（2024年度）", "(2024 年度)", "（2024年）")));
            row++;
            fact("项目名称", "购置设备项目" + own.instance);
            fact("主管部门", "某市文化局");
            fact("实施单位", own.scale.owner());
        }

        private void fact(String label, String value) {
            put(0, 1, label);
            put(2, 7, value);
            row++;
        }

        private void money() {
            int top = row;
            String[] heads = {"年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"};
            for (int at = 0; at < heads.length; at++) {
                put(at + 2, at + 2, heads[at]);
            }
            row++;
            for (int line = 0; line < MONEY.length; line++) {
                put(1, 1, (line == 1 && layout.indented ? "其中：" : "") + MONEY[line][1] + (layout.notes ? "：" : ""));
                for (int at = 0; at < 3; at++) {
                    put(at + 2, at + 2, figure(own.money[line][at]));
                }
                put(5, 5, line == 0 ? number(10) : "—");
                put(6, 6, line == 0 ? rate() : "—");
                put(7, 7, line == 0 ? number(9) : "—");
                row++;
            }
            sketch.merged(top, 0, row - 1, 0, "项目资金（" + layout.unit.chinese() + "）");
        }

        private Object figure(long amount) {
            BigDecimal number = own.scale.in(layout.unit, amount);
            return amount == 0 && layout.zeros > 1 ? "" : number.signum() == 0 ? number(0) : layout.figure(number);
        }

        private static Sketch.Number number(int value) {
            return new Sketch.Number(BigDecimal.valueOf(value), "General");
        }

        private Object rate() {
            return layout.one(List.of("90%", new Sketch.Number(new BigDecimal("0.90"), "0%"), "９０％"));
        }

        private void goals() {
            int top = row;
            put(1, 4, "预期目标");
            put(5, 7, "实际完成情况");
            row++;
            put(1, 4, "购买设备" + own.instance + "0套");
            put(5, 7, "已购买设备");
            row++;
            sketch.merged(top, 0, row - 1, 0, "年度总体目标");
        }

        private void indicatorHeads() {
            List<String> heads = new ArrayList<>(List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"));
            heads.add(own.reasons ? "偏差原因分析及改进措施" : "备注");
            for (int at = 0; at < heads.size(); at++) {
                put(at, at, heads.get(at));
            }
            row++;
        }

        private void indicators() {
            indicatorHeads();
            int start = row;
            for (int at = 0; at < POINTS.length; at++) {
                if (own.repeated == at && at > 0) {
                    groups(start, at);
                    indicatorHeads();
                    start = row;
                }
                line(at, row == start || !INDICATORS[at - 1][0].equals(INDICATORS[at][0]));
            }
            groups(start, POINTS.length);
            put(0, 4, layout.one(List.of("总分", "总  分")));
            put(5, 5, number(100));
            put(6, 6, number(own.sum()));
            row++;
        }

        private void line(int at, boolean first) {
            if (first || own.groups == Groups.EVERY) {
                sketch.put(row, 0, INDICATORS[at][0]);
            }
            for (int column = 1; column < 5; column++) {
                put(column, column, INDICATORS[at][column]);
            }
            put(5, 5, number(POINTS[at]));
            put(6, 6, number(own.scores[at]));
            put(7, 7, own.reasons && own.scores[at] < POINTS[at] ? "略有不足" : "");
            row++;
        }

        /** Merges the groups of the indicators drawn from a row on, the last before one. */
        private void groups(int start, int end) {
            if (own.groups != Groups.MERGED) {
                return;
            }
            int first = end - (row - start);
            for (int at = first; at < end; ) {
                int next = at + 1;
                while (next < end && INDICATORS[next][0].equals(INDICATORS[at][0])) {
                    next++;
                }
                if (next - at > 1) {
                    int top = start + at - first;
                    sketch.areas.add(new Sketch.Area(top, 0, top + next - at - 1, 0));
                }
                at = next;
            }
        }
    }
}
