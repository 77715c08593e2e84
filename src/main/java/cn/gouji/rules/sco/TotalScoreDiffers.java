package cn.gouji.rules.sco;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The total score is not the sum of the scores (总分). */
public final class TotalScoreDiffers implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-02", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.SCORE))
                .flatMap(TotalScoreDiffers::inForm);
    }

    private static Stream<Rule.Statement> inForm(Evaluation form) {
        List<Line> lines = new TotalReading(form).addends();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        if (form.scoreTotal().isEmpty()) {
            return Stream.of(unstated("no-total", Points.of(lines.get(0), Column.SCORE)));
        }
        Points total = Points.of(form.scoreTotal().orElseThrow(), Column.SCORE);
        if (!total.isGiven()) {
            return Stream.of(unstated("total-missing", total));
        }
        List<Figure.Known> scores = new ArrayList<>();
        for (Line line : lines) {
            Points score = Points.of(line, Column.SCORE);
            if (isMissing(line, score)) {
                return Stream.of(unstated("score-missing", score));
            }
            score.figure().flatMap(Figure::known).ifPresent(scores::add);
        }
        BigDecimal sum = new TotalReading(form).sum(Indicator::score);
        if (!form.showsExecutionPoints() && sum.compareTo(total.number()) < 0) {
            return Stream.of(unstated("no-money", total));
        }
        return scores.isEmpty() ? Stream.empty() : Stream.of(equation(known(total), scores));
    }

    /** A score is missing where something earns points and none can be read; an empty line without weight lacks nothing. */
    private static boolean isMissing(Line line, Points score) {
        return score.isUnreadable()
                || (!score.isGiven() && Points.of(line, Column.WEIGHT).isPositive());
    }

    /** Points are printed as they are; only a total given to fewer decimals than its parts may have been rounded. */
    private static Equation equation(Figure.Known total, List<Figure.Known> scores) {
        int decimals = decimals(total);
        boolean rounded = scores.stream().anyMatch(score -> decimals(score) > decimals);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        Figure.Known left = new Figure.Known(total.amount().withStep(step), total.origin(), total.shown(), false);
        Message message = Message.of(Map.of("count", scores.size()));
        Equation sum = Equation.sum(INFO, left, rounded ? exact(scores) : scores, message);
        return new Equation(INFO, left, sum.parts(), sum.relation(), sum.highest(), message, !rounded);
    }

    private static List<Figure.Known> exact(List<Figure.Known> scores) {
        return scores.stream()
                .map(score -> new Figure.Known(
                        score.amount().withStep(BigDecimal.ZERO), score.origin(), score.shown(), score.blank()))
                .toList();
    }

    private static int decimals(Figure.Known figure) {
        return Math.max(0, figure.amount().printed().scale());
    }

    private static Figure.Known known(Points points) {
        return points.figure().flatMap(Figure::known).orElseThrow();
    }

    private static Rule.Statement unstated(String variant, Points points) {
        List<Origin> origins = points.figure().map(Figure::origin).stream().toList();
        return new Rule.Unstated(
                new Verdict.CannotTell(INFO, new Message(variant, Map.of("shown", points.shown())), origins));
    }
}
