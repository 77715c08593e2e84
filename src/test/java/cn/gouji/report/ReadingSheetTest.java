package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Review;
import cn.gouji.filing.Column;
import cn.gouji.filing.SheetAccount;
import cn.gouji.form.Drawn;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Sheet;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingSheetTest {

    private static final String KNOWN = """
            政府性基金预算支出表|<|<|<|<
            单位：万元||||
            科目编码|科目名称|支出总计|基本支出|项目支出
            '212|城乡社区支出|50.5|0|50.5
            科目编码|科目名称|支出总计|基本支出|项目支出
            合计||50.5|0|50.5
            制表人：甲||||
            """;

    private static final String UNKNOWN = """
            教育专项明细表|<|<|<
            科目编码|科目名称|金额|上级补助数
            '205|教育支出|130|20
            '20502|普通教育|130|20
            """;

    @Test
    void everyColumnIsAccountedForWithUnitAndStep() {
        Review review = new Drawn().sheet("基金", KNOWN).review();

        SheetAccount.RegionAccount region = review.reading().get(0).regions().get(0);

        assertThat(region.form()).isEqualTo("fund-spending");
        assertThat(region.score()).isEqualTo(100);
        assertThat(region.columns())
                .filteredOn(column -> column.column() == Column.TOTAL)
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.at().spot()).isEqualTo("C3");
                    assertThat(column.heading()).isEqualTo("支出总计");
                    assertThat(column.unit().orElseThrow().chinese()).isEqualTo("万元");
                    assertThat(column.step().orElseThrow()).isEqualByComparingTo("0.1");
                });
    }

    @Test
    void certainReadingNeedsNoSheet() {
        Review review = new Drawn().sheet("基金", KNOWN).review();

        assertThat(new ReadingSheet(Wording.strict(Language.CHINESE)).leaf(review, "报表.xlsx"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void genericReadingIsSaidToBeOne(Language language) {
        Review review = new Drawn()
                .sheet("基金", KNOWN)
                .sheet("专项", UNKNOWN)
                .sheet("旧", Sheet.Visibility.HIDDEN, KNOWN)
                .sheet("封面", "某局预算")
                .review();

        Optional<Leaf> leaf = new ReadingSheet(Wording.strict(language)).leaf(review, "报表.xlsx");

        List<String> texts = leaf.orElseThrow().rows().stream()
                .map(row -> row.entries().get(row.entries().size() - 1).text())
                .toList();
        Wording wording = Wording.strict(language);
        assertThat(texts).anyMatch(text -> text.startsWith("A2:C4"));
        assertThat(texts)
                .contains(wording.text("reading.state.hidden-left"), wording.text("reading.state.nothing-read"));
        assertThat(texts).anyMatch(text -> text.contains("上级补助数"));
        assertThat(texts).noneMatch(text -> text.contains("{"));
    }

    @Test
    void everyMeaningAndEveryReasonHasAWord() {
        for (Language language : Language.values()) {
            Wording wording = Wording.strict(language);
            Arrays.stream(Column.values())
                    .forEach(column ->
                            assertThat(wording.text("meaning." + column.key())).isNotBlank());
            List.of("repeated-heading", "sign-off", "caption", "outside", "text-across")
                    .forEach(why -> assertThat(wording.text("skipped." + why)).isNotBlank());
        }
    }
}
