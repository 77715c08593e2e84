package cn.gouji.bed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the department writes about its budget. */
final class Narrative {

    private static final String OWNER = Hidden.OWNER;

    private final Hidden hidden;
    private final Print print;
    private final List<Saying> sayings = new ArrayList<>();

    private Narrative(Hidden hidden, Print print) {
        this.hidden = hidden;
        this.print = print;
    }

    static List<Saying> of(Hidden hidden, Print print) {
        return new Narrative(hidden, print).written();
    }

    private List<Saying> written() {
        long total = hidden.sum(Hidden.Line::total);
        long basic = hidden.sum(Hidden.Line::basic);
        long project = hidden.sum(Hidden.Line::project);
        long before = hidden.basicBefore
                + hidden.projects.stream().mapToLong(Hidden.Project::before).sum();
        say(1, Hidden.YEAR + "年" + OWNER + "部门预算");
        say(1, "第一部分 部门预算收支总体情况");
        growth(Hidden.YEAR + " 年" + OWNER + "部门预算收入", total, before, "");
        growth(Hidden.YEAR + " 年" + OWNER + "部门预算支出", total, before, "");
        say(1, "第二部分 部门预算支出具体情况");
        say(0, OWNER + "预算 " + money(total) + "，包括基本支出 " + money(basic) + "、项目支出 " + money(project) + "。");
        growth("基本支出", basic, hidden.basicBefore, "");
        projects(project);
        bought();
        say(1, "第四部分 其他情况");
        say(0, "培训 3 期*2000 元/期=6000 元，由单位承担。");
        say(0, "各项经费须经区财政部门批准后支出。");
        say(0, OWNER + "行政编制数 20 人，实有在编人数 18 人。");
        say(0, "截至 " + (Hidden.YEAR - 1) + " 年末，" + OWNER + "共有车辆 3 辆；单价 50 万元以上通用设备 2 台（套）。");
        say(1, "第五部分 名词解释");
        say(0, "一、基本支出：指为保障机构正常运转发生的支出。");
        say(0, "二、项目支出：指为完成特定任务发生的支出。");
        return sayings;
    }

    private void projects(long project) {
        if (hidden.projects.isEmpty()) {
            return;
        }
        say(0, "（四）项目支出 " + money(project) + "，具体包括：");
        int number = 1;
        for (Hidden.Project each : hidden.projects) {
            growth(number + ". " + each.name(), each.amount(), each.before(), "，用于" + each.name() + "方面的工作");
            number++;
        }
        say(0, "所有项目支出预算纳入部门预算绩效管理，涉及预算资金 " + money(project) + "，设置并编报 " + hidden.projects.size() + " 个项目绩效目标。");
    }

    private void bought() {
        say(1, "第三部分 政府采购预算情况");
        long bought = hidden.sum(Hidden.Line::procurement);
        say(
                0,
                OWNER + "政府采购项目纳入 " + Hidden.YEAR + " 年部门预算共计 " + money(bought) + "，其中货物采购 " + money(bought / 5)
                        + "、工程采购 " + money(0) + "、服务采购 " + money(bought - bought / 5) + "。");
    }

    private void say(int level, String text) {
        sayings.add(new Saying.Plain(level, text));
    }

    /** The change and the percentage are rounded from the truth. */
    private void growth(String subject, long now, long before, String use) {
        long change = Math.abs(now - before);
        boolean telling = before > 20 * print.grain() && change > 0;
        if (!telling) {
            say(0, subject + "预算 " + money(now) + use + "。");
            return;
        }
        BigDecimal percent = BigDecimal.valueOf(change)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(before), hidden.random.nextInt(3), RoundingMode.HALF_UP);
        sayings.add(new Saying.Growth(subject, money(now), use, money(change), now > before, percent));
    }

    private String money(long fen) {
        return print.of(fen).textWithUnit();
    }
}
