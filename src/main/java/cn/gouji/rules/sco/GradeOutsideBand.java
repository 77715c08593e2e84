package cn.gouji.rules.sco;

import cn.gouji.check.Choice;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Deadline;
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

    /** The bands of 达成, 部分达成 and 未达成: the widest of all rules in use, the system's, the Huanggang form's. */
    private static final Choice BANDS = new Choice("bands", List.of("widest", "80-60-0", "80-50-0"));

    private final String bands;

    /** The rule with the bands the bureau uses. */
    public GradeOutsideBand(RuleSettings settings) {
        bands = settings.value(INFO, BANDS);
    }

    /** The grade words, each with the lower end of its band in per cent of the weight, by the bands in use, and the upper. */
    private enum Grade {
        MISSED("^(?:未|没有)达成.*", 0, 0, 60, 50),
        PARTLY("^(?:基本|部分)达成.*", 60, 50, 80, 80),
        REACHED("^(?:全部|完全|已)?达成(?:年度|预期)?(?:绩效)?(?:指标|目标)?$", 80, 80, 100, 100);

        private final String words;
        private final int systemLow;
        private final int formLow;
        private final int systemHigh;
        private final int formHigh;

        Grade(String words, int systemLow, int formLow, int systemHigh, int formHigh) {
            this.words = words;
            this.systemLow = systemLow;
            this.formLow = formLow;
            this.systemHigh = systemHigh;
            this.formHigh = formHigh;
        }

        static Optional<Grade> of(Label label) {
            return Arrays.stream(values())
                    .filter(grade -> label.compact().matches(grade.words))
                    .findFirst();
        }

        BigDecimal least(BigDecimal weight, String bands) {
            int low = bands.equals("80-60-0") ? systemLow : formLow;
            return weight.multiply(BigDecimal.valueOf(low)).movePointLeft(2);
        }

        BigDecimal most(BigDecimal weight, String bands) {
            int high = bands.equals("80-50-0") ? formHigh : systemHigh;
            return weight.multiply(BigDecimal.valueOf(high)).movePointLeft(2);
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(BANDS);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(this::inForm);
    }

    private Stream<Verdict> inForm(Evaluation form) {
        List<Indicator> qualitative = form.indicators().stream()
                .filter(GradeOutsideBand::isQualitative)
                .toList();
        List<Verdict> graded = qualitative.stream()
                .flatMap(indicator ->
                        indicator.actual().flatMap(Grade::of).stream().map(grade -> judge(indicator, grade)))
                .toList();
        return graded.isEmpty() && !qualitative.isEmpty() ? Stream.of(ungraded(qualitative)) : graded.stream();
    }

    private static boolean isQualitative(Indicator indicator) {
        boolean scored = indicator.weight().isPositive() && indicator.score().isGiven();
        boolean answered = indicator
                .actual()
                .filter(label -> !label.isBlank() && !Deadline.isDate(label.text()))
                .isPresent();
        return scored
                && answered
                && !indicator.isUnused()
                && indicator.plannedQuantity().isEmpty();
    }

    /** No grade word in the whole form: the bands cannot be tested, which is said once. */
    private static Verdict ungraded(List<Indicator> qualitative) {
        Label first = qualitative.get(0).actual().orElseThrow();
        List<Place> others = qualitative.stream()
                .map(indicator -> indicator.actual().orElseThrow().origin().first())
                .toList();
        Message message = new Message("no-grade", Map.of("count", qualitative.size()));
        return new Verdict.Broken(Finding.of(
                INFO,
                Severity.INFO,
                first.origin(),
                others,
                message,
                first.text().strip(),
                ""));
    }

    private Verdict judge(Indicator indicator, Grade grade) {
        BigDecimal weight = indicator.weight().number();
        Points score = indicator.score();
        boolean inside = score.number().compareTo(grade.least(weight, bands)) >= 0
                && score.number().compareTo(grade.most(weight, bands)) <= 0;
        // A score above its weight is out of range, whatever the grade.
        if (inside || score.number().compareTo(weight) > 0) {
            return Verdict.holds(INFO, score.origin());
        }
        Label actual = indicator.actual().orElseThrow();
        String band = Points.plain(grade.least(weight, bands)) + "–" + Points.plain(grade.most(weight, bands));
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
