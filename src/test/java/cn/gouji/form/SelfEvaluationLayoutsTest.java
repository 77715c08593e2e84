package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Review;
import cn.gouji.check.Severity;
import org.junit.jupiter.api.Test;

/** Self-evaluations as other places print them: the same meanings, so that the same rules apply. */
class SelfEvaluationLayoutsTest {

    private static final String BY_WEIGHT = """
            报表编号：510000_0013zp||||||||||
            部门预算项目支出绩效自评表（2023年度）|<|<|<|<|<|<|<|<|<|<
            项目名称|<|51000023R000000012345-设备购置|<|<|<|<|<|<|<|<
            主管部门|<|某市文化局|<|<|实施单位（盖章）|<|某市图书馆|<|<|<
            项目基本情况|1.项目年度目标完成情况|<|项目年度目标|<|<|<|年度目标完成情况|<|<|<
            ^|^|^|购买阅览设备20套，改善借阅条件|<|<|<|购买阅览设备20套，读者借阅更方便|<|<|<
            ^|2.项目实施内容及过程概述|<|三月招标，十月验收|<|<|<|<|<|<|<
            预算执行情况（10分）|年度预算数（万元）|<|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|<
            ^|总额|<|50.00|50.00|45.00|90.00%|10|9|十二月结算时按合同扣减尾款|<
            ^|其中：财政资金|<|50.00|50.00|45.00|90.00%|/|/||<
            ^|财政专户管理资金|<|0.00|0.00|0.00|0.00%|/|/||<
            ^|单位资金|<|0.00|0.00|0.00|0.00%|/|/||<
            ^|其他资金|<|||||/|/||<
            绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
            ^|产出指标|数量指标|购买设备数量|≥|20|套|20|30|30|
            ^|^|质量指标|验收合格率|＝|100|%|100|20|20|
            ^|效益指标|社会效益指标|借阅人次|≥|1000|人次|900|20|18|闭馆装修一个月，下年补足
            ^|满意度指标|服务对象满意度指标|读者满意度|≥|90|%|95|20|20|
            合计|<|<|<|<|<|<|<|100|97|
            评价结论|项目按期完成|<|<|<|<|<|<|<|<|<
            存在问题|无|<|<|<|<|<|<|<|<|<
            改进措施|无|<|<|<|<|<|<|<|<|<
            """;

    private static final String IN_WAN = """
            项目支出绩效自评表|<|<|<|<|<|<|<
            （2022年度）|<|<|<|<|<|<|<
            项目名称|<|道路养护|<|<|<|<|<
            主管部门|<|某区住建局|<|实施单位|<|某区公路站|<
            项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            ^|年度资金总额：|90|90|81|10|90|9
            ^|其中：本年财政拨款|90|90|81|—|—|—
            ^|上年结转资金|0|0|0|—|—|—
            ^|其他资金|0|0|0|—|—|—
            年度总体目标|预期目标|<|<|实际完成情况|<|<|<
            ^|养护道路50公里|<|<|已养护道路50公里，路面完好|<|<|<
            一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
            产出指标（50分）|数量指标|养护里程|≥50公里|50公里|30|30|
            ^|质量指标|养护合格率|≥100百分比|100百分比|20|20|
            效益指标（30分）|社会效益指标|路况投诉|≤20件|10件|30|30|
            满意度指标（10分）|满意度指标|公众满意度|≥90%|95%|10|10|
            总分|<|<|<|<|100|99|
            """;

    private static final String BY_RATE = """
            2020年度项目自评表|<|<|<|<|<
            单位名称：某县水利局|||||填报日期：2021年3月1日
            项目名称|水库除险|<|<|<|<
            主管部门|某县水利局|<|项目实施单位|某县水库管理处|<
            预算执行情况（万元）（20分）||预算数(A)|执行数(B)|执行率(B/A)|得分(20分*执行率)
            ^|年度财政资金总额|200|180|90%|18
            一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
            产出指标|数量指标|加固坝体|2座|2座|40
            效益指标|社会效益指标|受益群众|≥3000人|3200人|40
            总分|<|<|<|<|98
            """;

    private static Review review(String drawing) {
        return new Drawn().sheet("自评表", drawing).review();
    }

    private static String[] faults(String drawing) {
        return Drawn.shown(review(drawing), Severity.ERROR, Severity.WARNING).toArray(String[]::new);
    }

    @Test
    void weightsAreReadLikePoints() {
        Review review = review(BY_WEIGHT);

        assertThat(review.crashed()).isEmpty();
        assertThat(review.forms().stream().map(Review.SeenForm::form)).containsOnly("self-evaluation-by-weight");
        assertThat(review.identity().unit()).contains("某市图书馆");
        assertThat(review.identity().year()).hasValue(2023);
        assertThat(faults(BY_WEIGHT))
                .as("ten percent unspent, nearly full marks")
                .containsExactly("SCO-13 自评表!F9");
        assertThat(review.held().stream().map(verdict -> verdict.rule().id()))
                .contains("SCO-01", "SCO-02", "SCO-04", "SCO-05", "SUM-06");
    }

    @Test
    void brokenFiguresByWeightAreFound() {
        assertThat(faults(BY_WEIGHT.replace("|100|97|", "|100|98|")))
                .containsExactly("SCO-02 自评表!J19", "SCO-13 自评表!F9");
        assertThat(faults(BY_WEIGHT.replace("45.00|90.00%|10|9|", "45.00|95.00%|10|9|")))
                .contains("SCO-01 自评表!G9");
        assertThat(faults(BY_WEIGHT.replace("财政专户管理资金|<|0.00", "财政专户管理资金|<|3.00")))
                .contains("SUM-06 自评表!D9");
    }

    @Test
    void boundAndUnitInColumnsOfTheirOwnBelongToTheTarget() {
        String tooGood =
                BY_WEIGHT.replace("|900|20|18|闭馆装修一个月，下年补足", "|900|20|20|").replace("|100|97|", "|100|99|");

        assertThat(faults(tooGood)).anyMatch(place -> place.startsWith("SCO-") && place.contains("17"));
    }

    @Test
    void labelsThatMergingDisplacedStillNameTheirGroup() {
        String displaced = IN_WAN.replace(
                        "产出指标（50分）|数量指标|养护里程|≥50公里|50公里|30|30|\n^|质量指标", "|数量指标|养护里程|≥50公里|50公里|30|30|\n产出指标（50分）|质量指标")
                .replace("总分|<|<|<|<|100|99|", "|总分|<|<|<|100|99|");

        assertThat(faults(displaced)).isEqualTo(faults(IN_WAN));
        assertThat(faults(displaced.replace("|100|99|", "|100|98|"))).contains("SCO-02 自评表!G17");
    }

    @Test
    void tenThousandsAndOtherWordsAreTheSameForm() {
        Review review = review(IN_WAN);

        assertThat(review.forms().stream().map(Review.SeenForm::form)).containsOnly("self-evaluation");
        assertThat(faults(IN_WAN)).as("ten percent unspent, full marks").containsExactly("SCO-13 自评表!E6");
        assertThat(faults(IN_WAN.replace("|100|99|", "|100|98|"))).containsExactly("SCO-02 自评表!G17", "SCO-13 自评表!E6");
    }

    @Test
    void scoreByTheExecutionRateIsRead() {
        Review review = review(BY_RATE);

        assertThat(review.crashed()).isEmpty();
        assertThat(review.forms().stream().map(Review.SeenForm::form)).containsOnly("self-evaluation-by-rate");
        assertThat(faults(BY_RATE)).isEmpty();
        assertThat(faults(BY_RATE.replace("|98\n", "|88\n"))).containsExactly("SCO-02 自评表!F10");
        assertThat(faults(BY_RATE.replace("|180|90%", "|180|80%"))).contains("SCO-01 自评表!E6");
    }
}
