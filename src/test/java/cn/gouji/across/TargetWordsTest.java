package cn.gouji.across;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetWordsTest {

    @ParameterizedTest
    @CsvSource({
        "≥95%,不低于95%",
        "100,100个",
        "4万元,40000元",
        "82万元,819600元",
        "≤82万元,不超过82万元",
        "12月底前,年底前",
        "2025年12月31日前,12月底前",
        "完成,全部完成",
        "12场,12场次",
        "≥12场,12场",
        "95%,0.95",
        "提升居民满意度,居民满意度提升",
        "合格,合格。",
        "100.00(%),100%",
        "10套,１０台"
    })
    void anotherWordingIsNoDifference(String one, String other) {
        assertThat(differs(one, other)).isEqualTo("same");
        assertThat(differs(other, one)).isEqualTo("same");
    }

    @ParameterizedTest
    @CsvSource({
        "≥12场,≥10场",
        "≥95%,≥90%",
        "≥95%,≤95%",
        "82万元,80万元",
        "6月底前,12月底前",
        "6月30日前,年底前",
        "优,良",
        "提高,下降",
        "1万人,15000人"
    })
    void anotherNumberDayOrWordIsOne(String one, String other) {
        assertThat(differs(one, other)).isEqualTo("different");
        assertThat(differs(other, one)).isEqualTo("different");
    }

    @ParameterizedTest
    @CsvSource({
        "12场,完成",
        "12场,30人",
        "12场,12次",
        "12场每场100人,12场每场80人",
        "1年,12个月",
        "12月前,11月底前",
        "按季度,4次",
        "每月2次,24次",
        "保障网格员队伍稳定并提高业务能力和服务水平,队伍建设持续推进业务水平得到普遍提高满意度上升",
        "提升,有效提升居民满意度"
    })
    void whatCannotBeComparedIsNotTold(String one, String other) {
        assertThat(differs(one, other)).isEqualTo("untold");
        assertThat(differs(other, one)).isEqualTo("untold");
    }

    private static String differs(String one, String other) {
        return TargetWords.of(one)
                .differsFrom(TargetWords.of(other))
                .map(different -> different ? "different" : "same")
                .orElse("untold");
    }
}
