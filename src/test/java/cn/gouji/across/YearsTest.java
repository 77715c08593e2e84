package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.filing.Filing;
import cn.gouji.form.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** This year's budget beside last year's: DOC-04 and DOC-05. */
class YearsTest {

    @Test
    void aBaseThatIsNotLastYearsBudgetIsToldOnceForIncomeAndOutlay() {
        Document now = budget(
                2026,
                overall(2026, "万元", "1307"),
                "2026年部门预算收入1307万元，比2025年减少237万元，下降15%。",
                "2026年部门预算支出1307万元，比2025年减少237万元，下降15%。");

        assertThat(told(now, budget(2025, overall(2025, "万元", "1600"))))
                .singleElement()
                .asString()
                .startsWith("WARNING DOC-04 甲中心2026 第1段 2026年部门预算收入1307万元")
                .contains("甲中心2025 B13 1600", "第2段", "D13 1600");
    }

    @Test
    void whatRoundingLeavesOpenIsNoDifference() {
        Document now = budget(2026, overall(2026, "万元", "1307"), "2026年部门预算收入1307万元，比2025年减少237万元，下降15%。");

        assertThat(told(now, budget(2025, overall(2025, "元", "15449999.00")))).isEmpty();
        assertThat(told(now, budget(2025, overall(2025, "元", "15450001.00")))).hasSize(1);
    }

    @Test
    void aComparisonWithWhatWasSpentIsAnother() {
        Document now = budget(2026, overall(2026, "万元", "1307"), "2026年部门预算收入1307万元，比2025年决算减少237万元，下降15%。");

        assertThat(told(now, budget(2025, overall(2025, "万元", "1600")))).isEmpty();
    }

    @Test
    void lastYearsPublicExpensesAreLastYearsTable() {
        assertThat(told(
                        budget(2026, publics(2026, "万元", "4.00", "5.00")),
                        budget(2025, publics(2025, "万元", "3.00", "4.40"))))
                .singleElement()
                .asString()
                .startsWith("WARNING DOC-05 甲中心2026 C6 4.00 甲中心2025 C7 4.40");
    }

    @Test
    void lastYearMayHaveBeenPrintedInAnotherUnit() {
        assertThat(told(
                        budget(2026, publics(2026, "万元", "4.40", "5.00")),
                        budget(2025, publics(2025, "元", "30000", "44049"))))
                .isEmpty();
    }

    private static Drawn publics(int year, String unit, String before, String now) {
        return new Drawn().sheet("表9", """
                        表9|||||||
                        一般公共预算“三公”经费支出表|<|<|<|<|<|<|<
                        部门名称：甲中心|||||||单位：%s
                        预算单位|年度|总计|因公出国(境)费|公务接待费|公务用车购置及运行维护费|<|<
                        ^|^|^|^|^|小计|公务用车购置费|公务用车运行维护费
                        甲中心|%d年|%s|0|%s|0|0|0
                        ^|%d年|%s|0|%s|0|0|0
                        """.formatted(unit, year - 1, before, before, year, now, now));
    }

    private static Drawn overall(int year, String unit, String total) {
        return new Drawn()
                .sheet("表1", """
                        表1|||
                        收支总表|<|<|<
                        部门名称：甲中心|||单位：%s
                        收入|<|支出|<
                        项目|%d年预算数|项目|%d年预算数
                        一、政府预算拨款|%s|一、一般公共服务支出|%s
                        1. 一般公共预算拨款|%s||
                        2. 政府性基金预算拨款|0||
                        3. 国有资本经营预算拨款|0||
                        |||
                        本年收入合计|%s|本年支出合计|%s
                        上年结余、结转|0|结转下年|0
                        收入总计|%s|支出总计|%s
                        """.formatted(unit, year, year, total, total, total, total, total, total, total));
    }

    private static Document budget(int year, Drawn drawn, String... prose) {
        Filing kept = Kept.read(Kept.write(HandedIn.filing(drawn, prose)));
        return new Document(UNIT, year, Filing.Kind.BUDGET, 1, 1, kept);
    }

    private static List<String> told(Document... documents) {
        return HandedIn.told(new UnitDocuments(UNIT, List.of(documents)));
    }
}
