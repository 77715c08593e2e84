package cn.gouji.across;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.filing.Filing;
import cn.gouji.form.Drawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    @Test
    void everyTableLineAndColumnIsTheExactSumOfWhatTheUnitsPrint() {
        Consolidation tables = tables(
                Optional.of(budget("甲局", "万元", "|'2010301|行政运行|3.00|2.00|1.00")),
                member("乙校", "万元", "|'2010301|行政运行|1.23|1.00|0.23\n|'2050202|小学教育|5.00|5.00|0.00"),
                member("丙院", "元", "|'2010301|行政运行|17711.11|10000.01|7711.10"),
                new Department.Member(HandedIn.owner("丁站"), Optional.empty(), List.of()));

        assertThat(tables.missing()).extracting(Document.Owner::name).containsExactly("丁站");
        assertThat(tables.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.title()).isEqualTo("一般公共预算支出表（按功能分类）");
            assertThat(sheet.columns()).containsExactly("支出总计", "基本支出", "项目支出");
            assertThat(sheet.steps()).containsExactlyInAnyOrder("0.01 万元", "0.01 元");
            assertThat(sheet.rows()).extracting(Consolidation.Row::code).containsExactly("", "2010301", "2050202");
            Consolidation.Sum total = sheet.rows().get(1).sums().get(0);
            assertThat(total.sum()).isEqualByComparingTo("30011.11");
            assertThat(total.own())
                    .singleElement()
                    .satisfies(own -> assertThat(own).isEqualByComparingTo("30000"));
            assertThat(total.explained()).isTrue();
            assertThat(sheet.rows().get(1).sums().get(1).explained()).isTrue();
            assertThat(sheet.rows().get(2).sums().get(0).sum()).isEqualByComparingTo(new BigDecimal("50000"));
        });
    }

    @Test
    void aDepartmentThatHandedInNothingStillHasItsTables() {
        Consolidation tables = tables(Optional.empty(), member("乙校", "元", "|'2010301|行政运行|1.23|1.00|0.23"));

        assertThat(tables.sheets().get(0).rows().get(1).sums().get(0).own()).isEmpty();
    }

    @Test
    void whatRoundingDoesNotExplainIsSaid() {
        Consolidation tables = tables(
                Optional.of(budget("甲局", "元", "|'2010301|行政运行|1.24|1.01|0.23")),
                member("乙校", "元", "|'2010301|行政运行|1.23|1.00|0.23"));

        assertThat(tables.sheets().get(0).rows().get(1).sums())
                .extracting(Consolidation.Sum::explained)
                .containsExactly(false, false, true);
    }

    private static Consolidation tables(Optional<Document> whole, Department.Member... members) {
        return Consolidation.of(HandedIn.owner("甲局"), 2026, whole, List.of(members));
    }

    private static Department.Member member(String name, String unit, String lines) {
        return new Department.Member(HandedIn.owner(name), Optional.of(budget(name, unit, lines)), List.of());
    }

    private static Document budget(String name, String unit, String lines) {
        String sheet = """
                表7|||||
                一般公共预算支出表（按功能分类）|<|<|<|<|<
                部门名称：甲|||||单位：%s
                预算单位|科目编码|科目名称|支出总计|基本支出|项目支出
                某单位|||9.00|8.00|1.00
                """.formatted(unit);
        return HandedIn.document(
                HandedIn.owner(name), 2026, Filing.Kind.BUDGET, 1, 1, new Drawn().sheet("表7", sheet + lines));
    }
}
