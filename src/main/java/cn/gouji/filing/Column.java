package cn.gouji.filing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table means, whatever its heading says and wherever it stands (列义). */
public enum Column {
    /** 预算单位: whose money the line is. */
    OWNER(Kind.TEXT),
    /** 科目编码. */
    CODE(Kind.TEXT),
    /** 类: the first part of a code split over columns. */
    CODE_CLASS(Kind.TEXT),
    /** 款: the second part of a code split over columns. */
    CODE_SECTION(Kind.TEXT),
    /** 项: the third part of a code split over columns. */
    CODE_ITEM(Kind.TEXT),
    /** 科目名称. */
    NAME(Kind.TEXT),
    /** 项目编码 of a project in a list. */
    PROJECT_CODE(Kind.TEXT),
    /** 项目: the label of a line that has no code. */
    ITEM(Kind.TEXT),
    /** 合计、支出总计、总额. */
    TOTAL(Kind.MONEY),
    /** 基本支出. */
    BASIC(Kind.MONEY),
    /** 项目支出. */
    PROJECT(Kind.MONEY),
    /** 预算数 of an overview. */
    AMOUNT(Kind.MONEY),
    /** 政府采购小计. */
    PROCUREMENT(Kind.MONEY),
    /** 面向中小企业. */
    PROCUREMENT_SME(Kind.MONEY),
    /** 面向小型、微型企业. */
    PROCUREMENT_MICRO(Kind.MONEY),
    /** 一般公共预算. */
    GENERAL_BUDGET(Kind.MONEY),
    /** 政府性基金预算. */
    FUND_BUDGET(Kind.MONEY),
    /** 国有资本经营预算. */
    CAPITAL_BUDGET(Kind.MONEY),
    /** 其他资金. */
    OTHER_MONEY(Kind.MONEY),
    /** 财政专户拨款. */
    SPECIAL_ACCOUNT(Kind.MONEY),
    /** 事业收入. */
    SERVICE_INCOME(Kind.MONEY),
    /** 事业单位经营收入. */
    BUSINESS_INCOME(Kind.MONEY),
    /** 上级补助收入. */
    SUPERIOR_GRANT(Kind.MONEY),
    /** 附属单位上缴收入. */
    SUBORDINATE_INCOME(Kind.MONEY),
    /** 其他收入. */
    OTHER_INCOME(Kind.MONEY),
    /** 上年结余、结转. */
    CARRIED_OVER(Kind.MONEY),
    /** 本年收入小计. */
    YEAR_INCOME(Kind.MONEY),
    /** 工资福利支出. */
    WAGES(Kind.MONEY),
    /** 商品和服务支出. */
    GOODS(Kind.MONEY),
    /** 对个人和家庭的补助. */
    HOUSEHOLDS(Kind.MONEY),
    /** 资本性支出. */
    CAPITAL_SPENDING(Kind.MONEY),
    /** 人员经费. */
    PERSONNEL(Kind.MONEY),
    /** 公用经费. */
    OPERATING(Kind.MONEY),
    /** 机关运行经费. */
    RUNNING_COSTS(Kind.MONEY),
    /** 年度 of a comparison row. */
    YEAR(Kind.TEXT),
    /** 因公出国（境）费. */
    ABROAD(Kind.MONEY),
    /** 公务接待费. */
    RECEPTION(Kind.MONEY),
    /** 公务用车购置及运行维护费小计. */
    VEHICLES(Kind.MONEY),
    /** 公务用车购置费. */
    VEHICLE_PURCHASE(Kind.MONEY),
    /** 公务用车运行维护费. */
    VEHICLE_RUNNING(Kind.MONEY),
    /** 任务名称. */
    TASK(Kind.TEXT),
    /** 主要内容. */
    CONTENT(Kind.TEXT),
    /** 财政拨款. */
    APPROPRIATION(Kind.MONEY),
    /** 年初预算数. */
    INITIAL_BUDGET(Kind.MONEY),
    /** 全年预算数. */
    YEAR_BUDGET(Kind.MONEY),
    /** 全年执行数. */
    EXECUTED(Kind.MONEY),
    /** 分值. */
    WEIGHT(Kind.POINTS),
    /** 执行率. */
    EXECUTION_RATE(Kind.PERCENT),
    /** 得分. */
    SCORE(Kind.POINTS),
    /** 一级指标. */
    LEVEL_ONE(Kind.TEXT),
    /** 二级指标. */
    LEVEL_TWO(Kind.TEXT),
    /** 三级指标. */
    LEVEL_THREE(Kind.TEXT),
    /** 指标性质: the bound a target sets, in a column of its own (＝、≥、≤). */
    OPERATOR(Kind.TEXT),
    /** 年度指标值、目标值. */
    TARGET(Kind.TEXT),
    /** 度量单位: what an indicator counts, in a column of its own. */
    MEASURE_UNIT(Kind.TEXT),
    /** 实际完成值. */
    ACTUAL(Kind.TEXT),
    /** 偏差原因分析及改进措施. */
    REASON(Kind.TEXT),
    /** 预期目标. */
    EXPECTED_GOAL(Kind.TEXT),
    /** 实际完成情况. */
    ACHIEVED_GOAL(Kind.TEXT),
    /** Figures under a heading that a generic reading does not know. The column has a heading and no figures. */
    UNREAD(Kind.TEXT),
    /** Figures under a heading that a known form does not know, a column somebody added. It has a heading and no figures. */
    EXTRA(Kind.TEXT);

    /** What stands in a column. */
    public enum Kind {
        TEXT,
        MONEY,
        POINTS,
        PERCENT
    }

    private final Kind kind;
    private final String key;

    Column(Kind kind) {
        this.kind = kind;
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands in the column. */
    public Kind kind() {
        return kind;
    }

    /** The column's name in form descriptions and examples: lower case with hyphens, e.g. {@code procurement-sme}. */
    public String key() {
        return key;
    }

    /** The column of that {@link #key}. */
    public static Optional<Column> ofKey(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }
}
