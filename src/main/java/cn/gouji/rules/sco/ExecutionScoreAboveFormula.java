package cn.gouji.rules.sco;

import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The score of the execution rate is not its weight times the rate (执行率得分). */
public final class ExecutionScoreAboveFormula implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-06", Severity.ERROR);

    private static final Threshold FULL_MARKS = Threshold.share("full-marks-rate", 100);

    private final ScoreStep step;
    private final BigDecimal fullMarks;

    /** The rule under what the batch prescribes. */
    public ExecutionScoreAboveFormula(RuleSettings settings) {
        step = new ScoreStep(settings.scoreStep());
        fullMarks = settings.value(INFO, FULL_MARKS);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(FULL_MARKS);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.moneyTotal().stream().flatMap(line -> inLine(form, line)));
    }

    private Stream<Verdict> inLine(Evaluation form, Line line) {
        Points weight = Points.of(line, Column.WEIGHT);
        Points score = Points.of(line, Column.SCORE);
        boolean scored =
                weight.isPositive() && score.isGiven() && score.number().compareTo(weight.number()) <= 0;
        if (!scored) {
            return Stream.empty();
        }
        Optional<Figure.Known> budget = line.figure(Column.YEAR_BUDGET).flatMap(Figure::known);
        Optional<Figure.Known> spent = line.figure(Column.EXECUTED).flatMap(Figure::known);
        if (budget.isEmpty() || spent.isEmpty()) {
            Map<String, Object> values = Map.of("score", score.text());
            return Stream.of(new Verdict.CannotTell(INFO, new Message("no-amounts", values), List.of(score.origin())));
        }
        boolean defined = budget.orElseThrow().amount().value().signum() > 0
                && spent.orElseThrow().amount().value().signum() >= 0;
        return defined ? Stream.of(judge(form, line, budget.orElseThrow(), spent.orElseThrow())) : Stream.empty();
    }

    private Verdict judge(Evaluation form, Line line, Figure.Known budget, Figure.Known spent) {
        Points weight = Points.of(line, Column.WEIGHT);
        Points score = Points.of(line, Column.SCORE);
        List<Place> places = Stream.of(score.origin(), weight.origin(), spent.origin(), budget.origin())
                .flatMap(origin -> origin.places().stream())
                .toList();
        ScoreFormula formula = inSteps(formula(line, budget, spent, weight.number()), budget, spent, weight.number());
        FormulaFinding.Given given = new FormulaFinding.Given(score, weight, places);
        return switch (step.judge(score.number(), formula)) {
            case FITS -> new Verdict.Holds(INFO, places);
            case LOW -> broken(form, given, formula.least(), rate(budget, spent), "low", Severity.INFO);
            case ROUNDED_UP -> broken(form, given, formula.most(), rate(budget, spent), "rounded", Severity.WARNING);
            case TOO_HIGH ->
                broken(
                        form,
                        given,
                        formula.most(),
                        rate(budget, spent),
                        "",
                        scoredInSteps() ? Severity.WARNING : Severity.ERROR);
        };
    }

    /** Where the bureau scores by steps, what lies below the step of full marks is not certain. */
    private boolean scoredInSteps() {
        return fullMarks.compareTo(Rate.HUNDRED) < 0;
    }

    /** From the step of full marks on, all of the weight is lawful as well. */
    private ScoreFormula inSteps(ScoreFormula formula, Figure.Known budget, Figure.Known spent, BigDecimal weight) {
        boolean full = new Rate(spent.amount(), budget.amount()).ofPrinted().compareTo(fullMarks) >= 0;
        return full ? new ScoreFormula(formula.most().max(weight), formula.least()) : formula;
    }

    /** The rate may be taken from the amounts or, already rounded, from its own cell. */
    private static ScoreFormula formula(Line line, Figure.Known budget, Figure.Known spent, BigDecimal weight) {
        ScoreFormula exact =
                ScoreFormula.ofShare(spent.amount().value(), budget.amount().value(), weight);
        return line.figure(Column.EXECUTION_RATE)
                .flatMap(Figure::known)
                .filter(rate -> !rate.blank()
                        && new Rate(spent.amount(), budget.amount())
                                .meets(rate.amount().interval()))
                .map(rate -> ScoreFormula.ofShare(rate.amount().value(), Rate.HUNDRED, weight))
                .map(rounded -> new ScoreFormula(
                        exact.most().max(rounded.most()), exact.least().min(rounded.least())))
                .orElse(exact);
    }

    private static String rate(Figure.Known budget, Figure.Known spent) {
        return new Rate(spent.amount(), budget.amount()).text(budget.amount().withStep(BigDecimal.ZERO));
    }

    private static Verdict broken(
            Evaluation form,
            FormulaFinding.Given given,
            BigDecimal formula,
            String rate,
            String variant,
            Severity severity) {
        Map<String, Object> values = Map.of(
                "score", given.score().text(),
                "weight", given.weight().text(),
                "rate", rate,
                "expected", formula.toPlainString());
        return FormulaFinding.of(INFO, severity, form, given, formula, new Message(variant, values));
    }
}
