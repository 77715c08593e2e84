package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A heading misspelt or left out never loses a table in silence: what is lacking is said at the headings. */
class NearMissTest {

    private static final String TABLE = """
            一般公共预算支出表（按经济分类）|<|<|<|<|<
            部门名称：某市民政局|||||单位：万元
            预算单位|科目编码|科目名称|支出总计|基本支出|项目支出
            某市民政局|||230|130|100
            |'301|工资福利支出|100|100|0
            |'302|商品和服务支出|130|30|100
            """;
    private static final String EVALUATION = """
            项目支出绩效自评表|<|<|<|<|<|<|<
            （2022年度）|<|<|<|<|<|<|<
            项目名称|<|道路养护|<|<|<|<|<
            主管部门|<|某区住建局|<|实施单位|<|某区公路站|<
            项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            ^|年度资金总额：|90|90|90|10|100%|10
            ^|当年财政拨款|90|90|90|—|—|—
            年度总体目标|预期目标|<|<|实际完成情况|<|<|<
            ^|养护道路50公里|<|<|已养护道路50公里|<|<|<
            一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
            产出指标|数量指标|养护里程|≥50公里|50公里|60|60|
            效益指标|社会效益指标|路况投诉|≤20件|10件|30|30|
            总分|<|<|<|<|100|100|
            """;

    private static Review review(String drawing) {
        return new Drawn().sheet("表", drawing).review();
    }

    private static Message only(Review review) {
        List<Finding> unread = review.findings().stream()
                .filter(finding -> finding.rule().id().equals("REC-02"))
                .toList();
        assertThat(unread).hasSize(1);
        return unread.get(0).message();
    }

    @Test
    void wellHeadedTablesLackNothing() {
        assertThat(Drawn.shown(review(EVALUATION), Severity.UNVERIFIABLE)).isEmpty();
        assertThat(Drawn.shown(review(TABLE), Severity.UNVERIFIABLE)).noneMatch(place -> place.startsWith("REC"));
    }

    @Test
    void whatIsUnreadIsKnownAgainBelowInsertedRowsAndInARenamedSheet() {
        String table = TABLE.replace("科目名称", "名目");

        Review first = review(table);
        Review again = new Drawn().sheet("改名", "|||||\n|||||\n" + table).review();

        assertThat(again.fingerprint(unread(again))).isEqualTo(first.fingerprint(unread(first)));
        assertThat(unread(again).at().place()).isNotEqualTo(unread(first).at().place());
    }

    private static Finding unread(Review review) {
        return review.findings().stream()
                .filter(finding -> finding.rule().id().equals("REC-02"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tableWithItsTitleSaysWhichHeadingIsLacking() {
        Message said = only(review(TABLE.replace("科目名称", "名目")));

        assertThat(said.variant()).isEqualTo("near");
        assertThat(said.values())
                .containsEntry("form", "一般公共预算支出表（按经济分类）")
                .containsEntry("missing", "“科目名称”")
                .containsEntry("unknown", "“名目”")
                .containsEntry("range", "A3:F3");
    }

    @Test
    void headingLeftBlankIsLacking() {
        Message said = only(review(TABLE.replace("支出总计|", "|")));

        assertThat(said.variant()).isEqualTo("lacking");
        assertThat(said.values()).containsEntry("missing", "“支出总计”");
    }

    @Test
    void oneTableOfAFormSaysItToo() {
        Review review = review(EVALUATION.replace("三级指标|", "三级指际|"));

        assertThat(only(review).values())
                .containsEntry("form", "项目支出绩效自评表")
                .containsEntry("missing", "“三级指标”")
                .containsEntry("unknown", "“三级指际”");
        assertThat(review.forms())
                .as("the lines of the lacking table are not those of the one above")
                .allMatch(form -> form.range().matches("A5:[A-Z]+9"));
    }

    @Test
    void oneSideOfTwoSaysItToo() {
        Message said = only(review("""
                收支总表|<|<|<
                部门名称：某市民政局|||单位：万元
                收入|<|支出|<
                项目|预算数|项目|预计数
                一般公共预算拨款|230|一般公共服务支出|230
                收入总计|230|支出总计|230
                """));

        assertThat(said.values()).containsEntry("form", "收支总表").containsEntry("missing", "“预算数”");
    }

    @Test
    void listOfContentsLacksNothing() {
        assertThat(Drawn.shown(review("目录|\n一、收支总表|1\n二、一般公共预算支出表（按经济分类）|3\n三、项目支出绩效自评表|5"), Severity.UNVERIFIABLE))
                .containsExactly("REC-02 表!A1");
    }
}
