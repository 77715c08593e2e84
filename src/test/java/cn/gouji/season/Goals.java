package cn.gouji.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The indicators of a project with the targets set for them, the same in the budget and in the self-evaluation.
 *
 * @param targets one for each of {@link #NAMES}
 */
record Goals(List<Integer> targets) {

    /** Levels one to three and the unit. */
    static final String[][] NAMES = {
        {"产出指标", "数量指标", "服务场次", "场"},
        {"产出指标", "质量指标", "验收合格率", "%"},
        {"产出指标", "时效指标", "按时完成率", "%"},
        {"效益指标", "社会效益指标", "受益人数", "人"},
        {"满意度指标", "服务对象满意度指标", "服务对象满意度", "%"},
    };

    private static final String[] AT_LEAST = {"≥", "不低于", "至少"};

    Goals {
        targets = List.copyOf(targets);
    }

    /** The goals of a project, by its code. */
    static Goals of(Spending.Project project) {
        Random random = new Random(project.code().hashCode());
        List<Integer> targets = new ArrayList<>();
        for (String[] name : NAMES) {
            targets.add(name[3].equals("%") ? 90 + random.nextInt(6) : 100 + random.nextInt(900));
        }
        return new Goals(targets);
    }

    /** The same with a lower number of services. */
    Goals lowered() {
        List<Integer> others = new ArrayList<>(targets);
        others.set(0, targets.get(0) - 17);
        return new Goals(others);
    }

    /** The target as a self-evaluation writes it. */
    String evaluated(int at) {
        return "≥" + targets.get(at) + NAMES[at][3];
    }

    /** Writes the goals of all projects as a list, each bound in other words; the addresses of every project's first target. */
    static List<String> list(
            Book.Page page, int year, Account unit, List<Spending.Project> projects, boolean unitApart) {
        List<String> first = new ArrayList<>();
        page.banner(year + "年项目支出绩效目标表", 7).row("单位名称：" + unit.name());
        page.row("项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "指标值", "度量单位");
        for (Spending.Project project : projects) {
            Goals goals = of(project);
            for (int at = 0; at < NAMES.length; at++) {
                String counted = NAMES[at][3];
                String target = AT_LEAST[at % AT_LEAST.length] + goals.targets.get(at) + (unitApart ? "" : counted);
                page.row(
                        project.code(),
                        project.name(),
                        NAMES[at][0],
                        NAMES[at][1],
                        NAMES[at][2],
                        target,
                        unitApart ? counted : "");
                if (at == 0) {
                    first.add(page.at(5));
                }
            }
        }
        return List.copyOf(first);
    }
}
