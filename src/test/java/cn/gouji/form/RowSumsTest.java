package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of the detail tables add up over their own columns, as long as nobody added a column of figures. */
class RowSumsTest {

    private static final String PROJECTS = """
            项目支出总表|<|<|<|<
            部门名称：某市财政局||||单位：万元
            预算单位|科目编码|项目名称|合计|一般公共预算|政府性基金
            某市财政局|||50|%s|20
            """;

    private static final String BASIC = """
            基本支出总表|<|<|<|<|<
            部门名称：某市财政局|||||单位：万元
            预算单位|科目编码|科目名称|合计|工资福利支出|商品和服务支出|对个人和家庭的补助%s
            某市财政局|||60|%s|20|10%s
            """;

    @Test
    void moneyByFundsIsTheTotal() {
        assertThat(new Drawn().sheet("项目", PROJECTS.formatted("30")).faults()).isEmpty();
        assertThat(new Drawn().sheet("项目", PROJECTS.formatted("37")).faults())
                .anyMatch(fault -> fault.startsWith("SUM-05"));
    }

    @Test
    void moneyByClassesIsTheTotal() {
        assertThat(new Drawn().sheet("基本", BASIC.formatted("", "30", "")).faults())
                .isEmpty();
        assertThat(new Drawn().sheet("基本", BASIC.formatted("", "39", "")).faults())
                .anyMatch(fault -> fault.startsWith("SUM-03"));
    }

    @Test
    void columnSomebodyAddedMayBelongToTheTotal() {
        assertThat(new Drawn()
                        .sheet("基本", BASIC.formatted("|债务利息支出", "25", "|5"))
                        .faults())
                .isEmpty();
    }

    @Test
    void classThatOnlyTheOverviewPrintsIsPlacedByTheOfficialList() {
        String overview = """
                收支总表|<|<|<
                部门名称：某市财政局|||单位：万元
                收入|<|支出|<
                项目|2026年预算数|项目|2026年预算数
                一、政府预算拨款|300|一、一般公共服务支出|%s
                1.一般公共预算拨款|300|二、住房保障支出|0
                2.政府性基金预算拨款|0||
                3.国有资本经营预算拨款|0||
                本年收入合计|300|本年支出合计|300
                上年结余、结转|0|结转下年|0
                收入总计|300|支出总计|300
                """;

        assertThat(new Drawn().sheet("收支", overview.formatted("300")).faults()).isEmpty();
        assertThat(new Drawn().sheet("收支", overview.formatted("290")).faults())
                .anyMatch(fault -> fault.startsWith("SUM-01"));
    }
}
