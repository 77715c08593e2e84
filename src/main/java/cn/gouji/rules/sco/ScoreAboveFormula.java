package cn.gouji.rules.sco;

import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.rules.evaluation.Quantity;
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The score of a quantitative indicator is not what its target and its actual value give (定量指标得分偏高). */
public final class ScoreAboveFormula implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-05", Severity.ERROR);
    private static final WordList LESS_IS_BETTER = WordList.load("less-is-better");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final ScoreStep step;
    private final String exceeded;

    /** The rule under what the batch prescribes. */
    public ScoreAboveFormula(RuleSettings settings) {
        step = new ScoreStep(settings.scoreStep());
        exceeded = settings.value(INFO, ScoreFormula.EXCEEDED);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(ScoreFormula.EXCEEDED);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.indicators().stream().flatMap(indicator -> inLine(form, indicator)));
    }

    private Stream<Verdict> inLine(Evaluation form, Indicator indicator) {
        Points weight = indicator.weight();
        Points score = indicator.score();
        Optional<Quantity> target = indicator.plannedQuantity();
        boolean scored =
                weight.isPositive() && score.isGiven() && score.number().compareTo(weight.number()) <= 0;
        if (indicator.isUnused()
                || !scored
                || target.isEmpty()
                || indicator.actual().isEmpty()) {
            return Stream.empty();
        }
        if (indicator.actualIsBound()) {
            return Stream.of(cannotTell("bound", indicator));
        }
        Optional<Quantity> actual = indicator.actualQuantity();
        if (actual.isEmpty()) {
            return Stream.of(cannotTell("no-number", indicator));
        }
        if (directionIsUnknown(indicator, target.orElseThrow(), actual.orElseThrow())) {
            return Stream.empty();
        }
        return Stream.of(judge(form, indicator, target.orElseThrow(), actual.orElseThrow()));
    }

    /** A plain target of cost or time may be meant either way; only reaching it exactly is full marks in both. */
    private static boolean directionIsUnknown(Indicator indicator, Quantity target, Quantity actual) {
        String words = indicator.line().text(Column.LEVEL_ONE)
                + indicator.kind()
                + indicator.name()
                + indicator.target().map(Label::text).orElse("");
        return !target.isBound()
                && target.number().signum() != 0
                && target.number().compareTo(actual.number()) != 0
                && LESS_IS_BETTER.isIn(words);
    }

    private Verdict judge(Evaluation form, Indicator indicator, Quantity target, Quantity actual) {
        if (!target.countsLike(actual)) {
            return cannotTell("units", indicator);
        }
        BigDecimal score = indicator.score().number();
        BigDecimal weight = indicator.weight().number();
        ScoreFormula formula = ScoreFormula.of(target, actual, weight, exceeded);
        if (isDoubtful(target, actual, formula, score, weight)) {
            return cannotTell("units", indicator);
        }
        return switch (step.judge(score, formula)) {
            case FITS -> new Verdict.Holds(INFO, places(indicator));
            case LOW -> broken(form, indicator, formula.least(), "low", Severity.INFO);
            case ROUNDED_UP -> broken(form, indicator, formula.most(), "rounded", Severity.WARNING);
            case TOO_HIGH -> broken(form, indicator, formula.most(), "", Severity.ERROR);
        };
    }

    /** Next to nothing reached, and many points for it: without a unit on both sides this is 0.95 beside 100, or 万 left out. */
    private static boolean isDoubtful(
            Quantity target, Quantity actual, ScoreFormula formula, BigDecimal score, BigDecimal weight) {
        boolean sameUnit = !target.unit().isEmpty() && target.unit().equals(actual.unit());
        boolean little = formula.most().compareTo(weight.multiply(TENTH)) < 0
                && actual.number().signum() > 0;
        return !sameUnit && little && score.compareTo(formula.most()) > 0;
    }

    private static Verdict broken(
            Evaluation form, Indicator indicator, BigDecimal formula, String variant, Severity severity) {
        Map<String, Object> values = new TreeMap<>(words(indicator));
        values.put("expected", formula.toPlainString());
        return FormulaFinding.of(
                INFO,
                severity,
                form,
                new FormulaFinding.Given(indicator.score(), indicator.weight(), places(indicator)),
                formula,
                new Message(variant, values));
    }

    private static Map<String, Object> words(Indicator indicator) {
        return Map.of(
                "indicator", indicator.name(),
                "target", indicator.target().map(Label::text).orElse("").strip(),
                "actual", indicator.actual().map(Label::text).orElse("").strip(),
                "weight", indicator.weight().text(),
                "score", indicator.score().text());
    }

    private static List<Place> places(Indicator indicator) {
        Stream<Origin> cells = Stream.concat(
                Stream.of(indicator.score().origin(), indicator.weight().origin()),
                Stream.of(indicator.target(), indicator.actual())
                        .flatMap(Optional::stream)
                        .map(Label::origin));
        return cells.flatMap(origin -> origin.places().stream()).toList();
    }

    private static Verdict cannotTell(String variant, Indicator indicator) {
        List<Origin> origins = List.of(indicator.actual().orElseThrow().origin());
        return new Verdict.CannotTell(INFO, new Message(variant, words(indicator)), origins);
    }
}
