package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A department of several units: its totals are told apart from theirs and compared across tables, whatever the order. */
class SeveralUnitsTest {

    private static final String OVERALL = """
            收支总表|<|<|<
            部门名称：某市财政局|||单位：万元
            收入|<|支出|<
            项目|2026年预算数|项目|2026年预算数
            一、政府预算拨款|300|一、一般公共服务支出|300
            1.一般公共预算拨款|300||
            2.政府性基金预算拨款|0||
            3.国有资本经营预算拨款|0||
            本年收入合计|300|本年支出合计|300
            上年结余、结转|0|结转下年|0
            收入总计|%s|支出总计|300
            """;

    private static final String SPENDING = """
            支出总表|<|<|<|<|<
            部门名称：某市财政局||||单位：万元
            预算单位|科目编码|科目名称|支出总计|基本支出|项目支出
            """;

    private static final String INCOME = """
            收入总表|<|<
            部门名称：某市财政局||单位：万元
            预算单位|收入总计|一般公共预算拨款
            """;

    private static final String HEADED = """
            某市财政局|||300|200|100
            某市财政局本级|||180|110|70
            |'201|一般公共服务支出|180|110|70
            某市支付中心|||120|90|30
            |'201|一般公共服务支出|120|90|30
            """;

    private static final String LAST = """
            某市财政局本级|||180|110|70
            |'201|一般公共服务支出|180|110|70
            某市支付中心|||120|90|30
            |'201|一般公共服务支出|120|90|30
            合计|||300|200|100
            """;

    private static final String UNITS_ONLY = """
            某市财政局本级|||180|110|70
            |'201|一般公共服务支出|180|110|70
            某市支付中心|||120|90|30
            |'201|一般公共服务支出|120|90|30
            """;

    private static final String CONSOLIDATED = """
            某市财政局|||300|200|100
            |'201|一般公共服务支出|300|200|100
            某市财政局本级|||180|110|70
            |'201|一般公共服务支出|180|110|70
            某市支付中心|||120|90|30
            |'201|一般公共服务支出|120|90|30
            """;

    private static final String REPEATED = """
            合计|||300|200|100
            某市财政局本级|'201|一般公共服务支出|180|110|70
            某市支付中心|'201|一般公共服务支出|120|90|30
            """;

    private static Drawn drawn(String spending) {
        return new Drawn().sheet("收支", OVERALL.formatted("300")).sheet("支出", SPENDING + spending);
    }

    @TestFactory
    Stream<DynamicTest> wholeIsFoundWhereverItStands() {
        return Stream.of(HEADED, LAST, UNITS_ONLY, CONSOLIDATED, REPEATED)
                .flatMap(rows -> Stream.of(
                        DynamicTest.dynamicTest("agrees: " + rows.lines().findFirst(), () -> agrees(rows)),
                        DynamicTest.dynamicTest("differs: " + rows.lines().findFirst(), () -> differs(rows))));
    }

    private static void agrees(String rows) {
        assertThat(drawn(rows).faults()).isEmpty();
        assertThat(Drawn.shown(drawn(rows).review(), Severity.UNVERIFIABLE))
                .noneMatch(finding -> finding.startsWith("TAB-01 收支!D"));
    }

    /** The spending table's figures are consistent in themselves, but 400 more than the overview says. */
    private static void differs(String rows) {
        String more = rows.replace("|300|200|100", "|700|200|500").replace("|180|110|70", "|580|110|470");

        assertThat(drawn(more).faults()).anyMatch(finding -> finding.startsWith("TAB-01"));
    }

    @Test
    void listOfUnitsHasNoSuperior() {
        Drawn drawn =
                drawn(UNITS_ONLY).sheet("收入", INCOME + "某市财政局本级|180|180\n某市支付中心|70|70\n某市评审中心|50|50\n合计|300|300\n");

        assertThat(drawn.faults()).isEmpty();
    }

    @Test
    void totalOverUnitsIsTheirSum() {
        Drawn drawn = drawn(LAST.replace("合计|||300|200|100", "合计|||300|220|80"));

        assertThat(drawn.faults()).contains("SUM-01 支出!E8", "SUM-01 支出!F8");
    }

    @Test
    void totalBelowTheSubjectsIsTheirSum() {
        String rows = "某市财政局|'201|一般公共服务支出|200|100|100\n|'208|社会保障和就业支出|90|90|0\n合计|||300|190|100\n";

        assertThat(new Drawn().sheet("支出", SPENDING + rows).faults()).isEqualTo(List.of("SUM-01 支出!D6"));
    }

    @Test
    void eachUnitAgreesWithItselfInAnotherTable() {
        Drawn drawn = drawn(HEADED).sheet("项目", """
                        项目支出总表|<|<|<
                        部门名称：某市财政局|||单位：万元
                        预算单位|科目编码|项目名称|合计
                        某市财政局|||100
                        某市财政局本级|||50
                        某市支付中心|||50
                        """);

        assertThat(drawn.faults())
                .anyMatch(finding -> finding.startsWith("TAB-02"))
                .noneMatch(finding -> finding.endsWith("!D4"));
    }

    @Test
    void departmentThatMayBeOneOfTheUnitsIsNotGuessed() {
        String rows = CONSOLIDATED
                .replace("某市财政局|||300|200|100", "某市财政局|||130|80|50")
                .replace("|'201|一般公共服务支出|300|200|100", "|'201|一般公共服务支出|130|80|50");

        assertThat(drawn(rows).faults()).isEmpty();
        assertThat(Drawn.shown(drawn(rows).review(), Severity.UNVERIFIABLE)).contains("TAB-01 收支!D11");
    }
}
