package cn.gouji.form.layouts;

import static cn.gouji.form.layouts.DrawnTables.FUND;
import static cn.gouji.form.layouts.DrawnTables.HEAD;
import static cn.gouji.form.layouts.DrawnTables.OWNER;
import static cn.gouji.form.layouts.DrawnTables.PLAIN;
import static cn.gouji.form.layouts.DrawnTables.TITLE;
import static cn.gouji.form.layouts.DrawnTables.beside;
import static cn.gouji.form.layouts.DrawnTables.lines;
import static cn.gouji.form.layouts.DrawnTables.records;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.form.Drawn;
import cn.gouji.sheet.Sheet;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables anywhere: several on a sheet, one over several sheets or pages, hidden ones; the records read are those of one plain table each. */
class PlacesOfTablesTest {

    @TestFactory
    Stream<DynamicTest> twoFormsGiveTheSameRecordsWhereverTheyStand() {
        Map<String, List<String>> plain = records(PLAIN, FUND);
        Map<String, Map<String, List<String>>> read = new LinkedHashMap<>();
        read.put("one under the other", records(PLAIN + "|||||\n" + FUND));
        read.put("side by side", records(beside(PLAIN, FUND, 1)));
        read.put("side by side without a gap", records(beside(PLAIN, FUND, 0)));
        read.put(
                "side by side, titles not merged",
                records(beside(PLAIN, FUND, 2).replace("|<", "|")));
        read.put("side by side under a third", records(beside(FUND, PLAIN, 1)));
        read.put("in the other order", records(FUND, PLAIN));
        read.put(
                "behind a cover and a list of contents",
                records("某市民政局|<|<\n2023年部门预算|<|<\n二〇二三年三月||", """
                目录||
                一、一般公共预算支出表（按经济分类）||
                二、政府性基金预算支出表||
                填报说明：金额单位为万元，保留整数。||
                """, PLAIN, FUND));
        return read.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.getKey(), () -> assertThat(way.getValue()).isEqualTo(plain)));
    }

    @TestFactory
    Stream<DynamicTest> pagesOfOneTableAreOneTable() {
        Map<String, List<String>> plain = records(PLAIN);
        String first = TITLE + OWNER + HEAD + lines(0, 3);
        String rest = lines(3, 6);
        Map<String, Map<String, List<String>>> read = new LinkedHashMap<>();
        read.put("heading repeated in the middle", records(first + HEAD + rest));
        read.put("title and heading repeated below", records(first + "|||||\n" + TITLE + OWNER + HEAD + rest));
        read.put("on a second sheet", records(first, TITLE.replace("\n", "\n续表|||||\n") + OWNER + HEAD + rest));
        read.put(
                "total at the end of the second page",
                records(
                        TITLE + OWNER + HEAD + "某市民政局|'301|工资福利支出|100|100|0\n|'30101|基本工资|100|100|0\n",
                        TITLE + OWNER + HEAD + rest + "合计|||230|130|100\n"));
        return read.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.getKey(), () -> assertThat(way.getValue()).isEqualTo(plain)));
    }

    @Test
    void hiddenRowsAndColumnsAreReadLikeOthers() {
        Drawn drawn = new Drawn().sheetWithHidden("表8", PLAIN, BitSet.valueOf(new long[] {0b1110000}), new BitSet());
        Drawn narrow = new Drawn().sheetWithHidden("表8", PLAIN, new BitSet(), BitSet.valueOf(new long[] {0b10010}));

        assertThat(Records.of(drawn.workbook())).isEqualTo(records(PLAIN));
        assertThat(Records.of(narrow.workbook())).isEqualTo(records(PLAIN));
    }

    @Test
    void tableOfTwoSidesGoesOnOverPages() {
        String head = """
                收支总表|<|<|<
                部门名称：某市民政局|||单位：万元
                收入|<|支出|<
                项目|预算数|项目|预算数
                """;
        String first = """
                一般公共预算拨款|230|一般公共服务支出|100
                政府性基金预算拨款|50|教育支出|50
                """;
        String second = """
                其他收入|20|社会保障和就业支出|150
                本年收入合计|300|本年支出合计|300
                上年结转|0|结转下年|0
                收入总计|300|支出总计|300
                """;
        Map<String, List<String>> whole = records(head + first + second);

        assertThat(whole).containsOnlyKeys("overall/income#1", "overall/outlay#1");
        assertThat(whole.get("overall/income#1")).hasSize(6);
        assertThat(records(head + first + "|||\n" + head + second)).isEqualTo(whole);
        assertThat(records(head + first, head.replace("收支总表", "收支总表（续）") + second))
                .isEqualTo(whole);
    }

    @Test
    void hiddenSheetIsReadWhereNoOtherHasTheForm() {
        Drawn drawn = new Drawn().sheet("封面", "某市民政局|").sheet("表8", Sheet.Visibility.HIDDEN, PLAIN);

        assertThat(Records.of(drawn.workbook())).isEqualTo(records(PLAIN));
    }

    @Test
    void hiddenOldCopyIsLeftAlone() {
        Drawn drawn = new Drawn().sheet("表8", PLAIN).sheet("旧", Sheet.Visibility.HIDDEN, PLAIN.replace("230", "999"));

        assertThat(Records.of(drawn.workbook())).isEqualTo(records(PLAIN));
    }

    @Test
    void twoTablesWithTheSameHeadingsUnderTitlesOfTheirOwnAreNotGlued() {
        String other = FUND.replace("政府性基金预算支出表", "某专项资金情况表");

        assertThat(records(beside(PLAIN, other, 1)).get("general-by-economic/main#1"))
                .isEqualTo(records(PLAIN).get("general-by-economic/main#1"));
    }

    @Test
    void oneTableFoldedIntoTwoHalvesIsOneTable() {
        String folded = beside(TITLE + OWNER + HEAD + lines(0, 3), "|||||\n|||||\n" + HEAD + lines(3, 6), 0);

        assertThat(records(folded)).isEqualTo(records(PLAIN));
    }
}
