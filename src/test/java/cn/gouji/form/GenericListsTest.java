package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Review;
import cn.gouji.check.Severity;
import org.junit.jupiter.api.Test;

/** Coded lists of no known form: read generically, never instead of a known form, never graver than a warning. */
class GenericListsTest {

    private static final String UNKNOWN = """
            2024年教育专项经费安排明细表|<|<|<|<|<|<
            单位：万元||||||
            序号|科目编码|科目名称|合计|基本支出|项目支出|结余分配
            1|'301|工资福利支出|100.00|100.00||
            2|'30101|基本工资|100.00|100.00||
            3|'302|商品和服务支出|130.00|80.00|40.00|10.00
            4|'30201|办公费|60.00|40.00|20.00|
            5|'30211|差旅费|70.00|40.00|20.00|10.00
            |合计||230.00|180.00|40.00|10.00
            """;

    @Test
    void unknownFormGetsSumsAndCodeRules() {
        Review review = new Drawn().sheet("一", UNKNOWN).review();

        assertThat(review.crashed()).isEmpty();
        assertThat(review.forms()).extracting(Review.SeenForm::form).containsExactly("generic-coded-list");
        assertThat(Drawn.shown(review, Severity.values())).isEmpty();
        assertThat(review.held()).extracting(held -> held.rule().id()).contains("SUM-01", "COD-02");
    }

    @Test
    void listOfProjectsIsAddedUpAndItsCodesKeepTheirDigits() {
        String projects = """
                2024年项目库申报明细表|<|<|<|<|<
                单位：万元|||||
                序号|申报单位|项目编码|项目名称|申报总额|一般公共预算
                1|某市民政局|'440307230001000012345|养老服务设施建设|130|100
                2||'440307230001000012346|社区服务站修缮|70|70
                3||'440307230001000012347|其他零星项目|30|30
                合计||||230|200
                """;

        Review review = new Drawn().sheet("一", projects).review();

        assertThat(review.crashed()).isEmpty();
        assertThat(review.forms()).extracting(Review.SeenForm::form).containsExactly("generic-project-list");
        assertThat(Drawn.shown(review, Severity.values())).isEmpty();
        assertThat(review.held()).extracting(held -> held.rule().id()).contains("SUM-01", "REC-04");
        assertThat(new Drawn().sheet("一", projects.replace("|70|70", "|90|70")).faults())
                .singleElement()
                .asString()
                .startsWith("SUM-01 一!E");
        assertThat(new Drawn()
                        .sheet("一", projects.replace("'440307230001000012346", "440307230001000000000"))
                        .faults())
                .containsExactly("REC-04 一!C5");
    }

    @Test
    void columnThatIsNotReadMakesNoFalseSum() {
        assertThat(new Drawn().sheet("一", UNKNOWN).faults()).noneMatch(place -> place.startsWith("SUM-03"));
    }

    @Test
    void brokenFigureIsFoundAtItsCellAsAWarning() {
        String broken = UNKNOWN.replace("商品和服务支出|130.00", "商品和服务支出|180.00");

        Review review = new Drawn().sheet("一", broken).review();

        assertThat(Drawn.shown(review, Severity.ERROR)).isEmpty();
        assertThat(Drawn.shown(review, Severity.WARNING)).containsExactly("SUM-01 一!D6");
    }

    @Test
    void wrongCodeIsFound() {
        assertThat(new Drawn()
                        .sheet("一", UNKNOWN.replace("'30211|差旅费", "'30213|差旅费"))
                        .faults())
                .containsExactly("COD-02 一!B8");
    }

    @Test
    void headingsOfSeveralKnownFormsUnderATitleOfNoneAreReadGenerically() {
        String drawing = """
                2024年专项资金支出情况表|<|<|<|<
                单位：万元||||
                科目编码|科目名称|合计|基本支出|项目支出
                '205|教育支出|130|90|40
                '20502|普通教育|130|90|40
                合计||130|90|40
                """;

        Review review = new Drawn().sheet("一", drawing).review();

        assertThat(review.forms()).extracting(Review.SeenForm::form).containsExactly("generic-coded-list");
        assertThat(new Drawn()
                        .sheet("一", drawing.replace("合计||130|90", "合计||130|80"))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void pageOfAKnownFormWhoseHeadingLostAWordIsNoListOfItsOwn() {
        String drawing = """
                政府性基金预算支出表|<|<|<|<
                单位：万元||||
                科目编码|科目名称|支出总计|基本支出|项目支出
                '212|城乡社区支出|50|0|50
                科目编码|科目名称||基本支出|
                '21208|国有土地使用权出让收入安排的支出|50|0|50
                """;

        Review review = new Drawn().sheet("一", drawing).review();

        assertThat(review.forms()).extracting(Review.SeenForm::form).containsExactly("fund-spending");
    }

    @Test
    void headingsOfSeveralKnownFormsWithoutATitleStayUntold() {
        String drawing = """
                科目编码|科目名称|支出总计|基本支出|项目支出
                '205|教育支出|130|90|40
                '20502|普通教育|130|90|40
                """;

        Review review = new Drawn().sheet("一", drawing).review();

        assertThat(review.forms()).isEmpty();
        assertThat(Drawn.shown(review, Severity.UNVERIFIABLE)).containsExactly("REC-02 一!A1");
    }

    @Test
    void knownFormKeepsItsRowsAndTheListBelowIsReadByItself() {
        String drawing = """
                政府性基金预算支出表|<|<|<|<
                单位：万元||||
                科目编码|科目名称|支出总计|基本支出|项目支出
                '212|城乡社区支出|50|0|50
                合计||50|0|50
                ||||
                教育专项明细表|<|<|<|<
                科目编码|科目名称|金额||
                '205|教育支出|130||
                '20502|普通教育|130||
                """;

        Review review = new Drawn().sheet("一", drawing).review();

        assertThat(review.forms())
                .extracting(form -> form.form() + " " + form.range())
                .containsExactly("fund-spending A3:E5", "generic-coded-list A8:C10");
    }

    @Test
    void workbookInWhichNothingIsFoundIsNoPass() {
        Review review = new Drawn().sheet("封面", "某局预算").review();

        assertThat(review.forms()).isEmpty();
        assertThat(Drawn.shown(review, Severity.UNVERIFIABLE)).containsExactly("REC-02 封面!A1");
    }
}
