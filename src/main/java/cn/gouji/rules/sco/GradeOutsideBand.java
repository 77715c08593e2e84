package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The score of a qualitative indicator lies outside the band of its grade word, whichever of the bands in use is taken
 * (定性得分越档). Without a grade word nothing can be said, and nothing is.
 */
public final class GradeOutsideBand implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-15", Severity.ERROR);

    /** The grade words, each with the widest band in per cent of the weight that any rule in use gives it. */
    private enum Grade {
        MISSED("^(?:未|没有)达成.*", 0, 60),
        PARTLY("^(?:基本|部分)达成.*", 50, 80),
        REACHED("^(?:全部|完全|已)?达成(?:年度|预期)?(?:绩效)?(?:指标|目标)?$", 80, 100);

        private final String words;
        private final BigDecimal low;
        private final BigDecimal high;

        Grade(String words, int low, int high) {
            this.words = words;
            this.low = BigDecimal.valueOf(low);
            this.high = BigDecimal.valueOf(high);
        }

        static Optional<Grade> of(Label label) {
            return Arrays.stream(values())
                    .filter(grade -> label.compact().matches(grade.words))
                    .findFirst();
        }

        BigDecimal least(BigDecimal weight) {
            return weight.multiply(low).movePointLeft(2);
        }

        BigDecimal most(BigDecimal weight) {
            return weight.multiply(high).movePointLeft(2);
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.indicators().stream())
                .filter(indicator -> !indicator.isUnused())
                .filter(indicator ->
                        indicator.weight().isPositive() && indicator.score().isGiven())
                .filter(indicator -> indicator.plannedQuantity().isEmpty())
                .flatMap(indicator ->
                        indicator.actual().flatMap(Grade::of).stream().map(grade -> judge(indicator, grade)));
    }

    private static Verdict judge(Indicator indicator, Grade grade) {
        BigDecimal weight = indicator.weight().number();
        Points score = indicator.score();
        boolean inside = score.number().compareTo(grade.least(weight)) >= 0
                && score.number().compareTo(grade.most(weight)) <= 0;
        // A score above its weight is out of range, whatever the grade.
        if (inside || score.number().compareTo(weight) > 0) {
            return Verdict.holds(INFO, score.origin());
        }
        Label actual = indicator.actual().orElseThrow();
        String band = Points.plain(grade.least(weight)) + "–" + Points.plain(grade.most(weight));
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "actual", actual.text().strip(),
                "weight", indicator.weight().text(),
                "score", score.text(),
                "band", band);
        List<Place> others =
                List.of(actual.origin().first(), indicator.weight().origin().first());
        return new Verdict.Broken(
                Finding.of(INFO, Severity.ERROR, score.origin(), others, Message.of(values), score.shown(), band));
    }
}
